import type { Id } from "#shared/kernel/ids.ts";
import { proposeMentor } from "#shared/mentors/matching/propose-mentor.ts";
import { stay as stayEntity, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import {
  type Membership,
  scopeOfMentor,
  scopeOfMentoring,
  scopeOfResident,
  scopeOfStaff,
} from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld, madeOnceARun, type SmallWorld } from "./small-world.ts";
import { inPerson } from "./tests.ts";

/** A resident of Juniper with a mentor. */
interface Who {
  readonly at: StayPlace;
  readonly journey: Id<"journey">;
  readonly person: Id<"person">;
  readonly by: Membership;
}
/** The same with everyone's scopes. */
export interface Walking extends Who {
  readonly resident: Scope;
  readonly mentor: Scope;
  /** The mentor's own home: their agenda. */
  readonly own: Scope;
  readonly supervisor: Scope;
}

/** Whose journey a stay is on. */
export async function journeyOf(world: SmallWorld, { house, stay }: StayPlace) {
  const { table, homes } = world.system(world.lantern);
  const found = await table.get(stayEntity, stayKey(homes, house, stay));
  const { journey, confirmed } = found?.value ?? {};
  return { journey: journey ?? ("jny_none" as const), person: confirmed?.person ?? ("per_none" as const) };
}

/** Gives them a mentor, as a supervisor does to whom both have said yes. */
export async function assigned(
  world: SmallWorld,
  journey: Id<"journey">,
  mentor: Membership = world.lantern.members.peer_mentor,
): Promise<void> {
  const supervisor = scopeOfMentoring(world.world, world.lantern.members.supervisor, "req");
  const yes = {
    mentorAgreed: true,
    residentAgreed: true,
    ...inPerson(world, world.lantern.members.supervisor),
  };
  await proposeMentor(supervisor, { journey, mentor: mentor.member, ...yes, command: command() });
  await world.drain();
}

/** Moves a resident in and gives them a mentor. */
export async function walking(
  world: SmallWorld,
  { legalName = "Linus Bracken", bed = "1A", mentor = world.lantern.members.peer_mentor } = {},
): Promise<Walking> {
  const { lantern } = world;
  const house = lantern.houses.juniper;
  const manager = world.as(lantern.members.house_manager, house);
  const free = (await world.beds(lantern, house)).get(bed) ?? "bed_none";
  const who = { legalName, birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, { house, bed: free, ...who, command: command() });
  await world.drain();
  const at = { house, stay };
  const { journey, person } = await journeyOf(world, at);
  await assigned(world, journey, mentor);
  return walkingIn(world, { at, journey, person, by: mentor });
}

const walked = madeOnceARun("walking", async () => {
  const world = await createSmallWorld();
  const { at, journey, person, by } = await walking(world);
  return { world, it: { at, journey, person, by } };
});

/** A world with such a resident, made once a run. Each call returns a copy. */
export async function walkingWorld(
  options?: Parameters<typeof walked>[0],
): Promise<{ world: SmallWorld; they: Walking }> {
  const { world, it } = await walked(options);
  return { world, they: walkingIn(world, it) };
}

/** The same in a copy of their world. */
export const walkingIn = ({ world, lantern }: SmallWorld, { at, journey, person, by }: Who): Walking => ({
  at,
  journey,
  person,
  by,
  resident: scopeOfResident(world, { network: lantern.id, journey, person }, "req"),
  mentor: scopeOfMentor(world, by, journey, "req"),
  own: scopeOfStaff(world, by, "req"),
  supervisor: scopeOfMentoring(world, lantern.members.supervisor, "req"),
});
