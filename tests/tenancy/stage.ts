import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { remembering } from "#shared/table/remembering.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  command,
  createSmallWorld,
  madeOnceARun,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { makes } from "./verbs/all.ts";
import type { Things, Verb } from "./verbs/kit.ts";

const staged = madeOnceARun("staged", async () => {
  const world = await createSmallWorld();
  const { lantern } = world;
  const house = lantern.houses.juniper;
  const manager = world.as(lantern.members.house_manager, house);
  const beds = await world.beds(lantern, house);
  const [bed, taken] = [beds.get("1A"), beds.get("2B")];
  if (!bed || !taken) throw new Error("no beds");
  const referral = await world.referred();
  const care = world.as(lantern.members.admissions);
  await routeReferral(care, { referral, house, command: command() });
  const walkIn = {
    house,
    bed: taken,
    legalName: "Linus Bracken",
    birthDate: "1990-01-01",
    command: command(),
  };
  const { stay } = await moveInWithoutReferral(manager, walkIn);
  await world.drain();
  const made = {
    house,
    referral,
    stay,
    bed,
    member: lantern.members.volunteer.member,
    key: lantern.partners.halfmoon.key,
    partner: lantern.partners.halfmoon.id,
  } as Things;
  for (const make of makes) {
    Object.assign(made, await make(world, made));
    await world.drain();
  }
  return { world, it: made };
});

/** A network with the records that each verb needs. */
export const stage = (): Promise<{ world: SmallWorld; it: Things }> => staged({ wrap: remembering });

/** A scope with the permission to run a verb. */
export function scopeOf(world: SmallWorld, network: SmallNetwork, over: Verb["over"], it: Things): Scope {
  const house = network.houses.juniper;
  if (typeof over === "function") return over(world, network, it);
  if (over === "house") return world.as(network.members.house_manager, house);
  if (over === "care") return world.as(network.members.admissions);
  if (over === "administration") return world.as(network.members.network_admin);
  return world.partner(network, network.partners.larkfield);
}
