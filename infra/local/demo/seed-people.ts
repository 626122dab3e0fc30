import type { Temporal } from "temporal-polyfill";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { setApart } from "#shared/people/apart/set-apart.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import { scopeInHouse, scopeOverNetwork } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { resident } from "./people.ts";
import { keepInTouch } from "./seed-alumni.ts";

/** People who lived in one of the first network's houses before: one is referred again, one is misspelled. */
const before = [
  {
    house: "Mesa House",
    legalName: "Theo Wagtail",
    birthDate: "1992-03-14",
    from: 390,
    to: 310,
    kind: "planned_move",
  },
  {
    house: "Cypress House",
    legalName: "Lisle Dunnlin",
    preferredName: "Lyle",
    birthDate: "1995-01-17",
    from: 380,
    to: 320,
    kind: "left_without_notice",
  },
] as const;

/** Their stays, begun and ended before any current resident moved in. */
export async function liveThereBefore(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const lived = [];
  const daysAgo = (days: number) => at(system.world, now.subtract({ hours: 24 * days }));
  for (const { house: name, from, to, kind, ...person } of before) {
    const house = one.houses.get(name);
    if (!house) continue;
    const then = scopeInHouse(daysAgo(from), one.care, house, "demo");
    const [bed] = (await readBoard(then, { house })).beds;
    if (!bed) throw new Error("The demo has no such bed");
    const { stay } = await moveInWithoutReferral(then, { house, bed: bed.id, ...person, command: command() });
    await system.settle();
    const later = scopeInHouse(daysAgo(to), one.care, house, "demo");
    const on = later.now().toZonedDateTimeISO(one.plan.timeZone).toPlainDate().toString();
    await moveOut(later, { house, stay, kind, on, rest: true, command: command() });
    await system.settle();
    lived.push({ name: person.legalName, house, stay });
  }
  await keepInTouch(system, one, lived, now);
}

const named = async (scope: Scope, name: string) => {
  const [found] = (await searchPeople(scope, { name })).people;
  if (!found) throw new Error("The demo has no such person");
  return found.person.id;
};

/** Hides one address and keeps two people apart. */
export async function markPeopleAtRisk(system: System, one: Seeded): Promise<void> {
  const care = scopeOverNetwork(system.world, one.care, "care", "demo");
  await hideAddress(care, {
    person: await named(care, resident(24).legalName),
    hidden: true,
    reason: "An ex has been calling houses to find them.",
    command: command(),
  });
  await setApart(care, {
    person: await named(care, "Orin Starling"),
    other: await named(care, resident(20).legalName),
    kind: "request",
    reason: "They asked not to share a house again.",
    command: command(),
  });
}
