import { beforeEach, expect } from "vitest";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { proposeMentor } from "#shared/mentors/matching/propose-mentor.ts";
import { writeProfile } from "#shared/mentors/profile/write-profile.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import { type Membership, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { inPerson } from "../support/tests.ts";

/* Linus walks with the peer mentor. The alumni mentor speaks Spanish and has room for two. */

export let world: SmallWorld;
export let they: Walking;
let made: Walking;
export const story = "Nine years sober, two of them in Juniper.";
const first = madeOnce(async () => {
  const { world: one, they: walk } = await walkingWorld();
  made = walk;
  const shown = { story, languages: "es\nen", pathways: "smart", times: "evenings", capacity: "2" };
  await writeProfile(scopeOfStaff(one.world, one.lantern.members.alumni, "req"), {
    ...shown,
    command: command(),
  });
  await one.drain();
  return one;
});
/** Each test in a copy of their world. */
export const inTheirWorld = () =>
  beforeEach(async () => {
    world = await first();
    they = walkingIn(world, made);
  });

export const members = () => world.lantern.members;
export const staff = (who: Membership) => scopeOfStaff(world.world, who, "req");
export const agenda = async (who: Membership) => readAgenda(staff(who));
export const door = async () =>
  (await world.world.openDoor("web").get(journeyDoor, journeyDoorKey(world.lantern.id, they.journey)))?.value;
export const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });

/** Another membership of the same person. */
export async function membershipOf(
  { identity }: { readonly identity: string },
  role: "volunteer",
): Promise<Membership> {
  const { network_admin } = members();
  const { lantern } = world;
  const houses = [they.at.house];
  const { member } = await addMember(world.as(network_admin), {
    ...{ name: "Same Person", email: "same.person@people.example", networkName: "Network" },
    ...{ role, houses, identity, door: world.world.openDoor("web"), tell: quiet, command: command() },
  });
  await world.drain();
  return { network: lantern.id, member, name: "Same Person", role, houses };
}

export const propose = (who: Membership = members().alumni, agreed: object = {}) =>
  proposeMentor(they.supervisor, {
    ...{ journey: they.journey, mentor: who.member, ...agreed },
    ...inPerson(world, members().supervisor),
    command: command(),
  });
export const same = async () => expect(await differences(world.system(world.lantern))).toEqual([]);
