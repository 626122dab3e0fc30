import type { Id } from "#shared/kernel/ids.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { SmallWorld } from "./small-world.ts";

/** The persons that lantern's admissions matched to a stay and to a referral (in that house, or in the inbox). */
export async function personsOf(
  world: SmallWorld,
  at: { house: Id<"house">; stay: Id<"stay">; referral: Id<"referral"> },
): Promise<{ person: Id<"person">; other: Id<"person"> }> {
  const { table, homes } = world.system(world.lantern);
  const [lives, here, waiting] = await table.getAll([
    { entity: stay, key: stayKey(homes, at.house, at.stay) },
    { entity: referralHeader, key: headerKey(homes, at.house, at.referral) },
    { entity: referralHeader, key: headerKey(homes, null, at.referral) },
  ]);
  const person = lives?.value.confirmed?.person;
  const other = (here ?? waiting)?.value.person;
  if (!person || !other) throw new Error("Nobody is known as that");
  return { person, other };
}
