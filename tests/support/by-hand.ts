import type { SmallWorld } from "./small-world.ts";

/** What a caller who refers themselves says first. */
export const selfReferral = (world: Pick<SmallWorld, "today">) => ({
  from: "self",
  givenName: "Rafe",
  familyName: "Dunlin",
  birthDate: "1990-06-02",
  phone: "555-555-0164",
  neededBy: world.today(),
  houseWanted: "men",
  words: "Ninety days at home, and home is where I use.",
});

/** A referral that a program phones in. */
export const byProgram = (world: Pick<SmallWorld, "today">) => ({
  ...selfReferral(world),
  from: "program",
  program: "Harbor Detox",
  contactName: "Petra Swift",
  contactPhone: "555-555-0165",
});
