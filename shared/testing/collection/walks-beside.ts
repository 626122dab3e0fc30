import type { Id } from "#shared/kernel/ids.ts";
import { grantsOf } from "#shared/network/index.ts";
import { stayMentors, stayMentorsKey, walksWithResident } from "#shared/records/test/mentors.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { type Change, stillAbsent, unchanged } from "#shared/table/transact.ts";

/** The person behind a membership, as the door knows them. */
export interface InPerson {
  readonly identity: string;
  readonly door: Table;
}

/** Who walks with a resident now. `hold`: the condition that it stays as it was read. */
export async function mentorsNow(
  scope: Scope,
  at: StayPlace,
): Promise<{ walk(members: readonly Id<"member">[]): boolean; readonly hold: Change }> {
  const key = stayMentorsKey(scope.homes, at);
  const found = await scope.table.get(stayMentors, key);
  return {
    walk: (members) => walksWithResident(found?.value, members, scope.now()),
    hold: found ? unchanged(found) : stillAbsent(stayMentors.kind, key),
  };
}

/** Whether a person walks with a resident, in whatever role. `hold`: the condition that it stays as it was read. */
export async function walksBeside(
  scope: Scope,
  { house, stay }: StayPlace,
  { identity, door }: InPerson,
): Promise<{ readonly walks: boolean; readonly hold: Change }> {
  const [mentors, memberships] = await Promise.all([
    mentorsNow(scope, { house, stay }),
    grantsOf(door, identity),
  ]);
  const own = memberships.map(({ member }): Id<"member"> => member);
  const acting = scope.actor.kind === "member" ? [scope.actor.id, ...own] : own;
  return { walks: mentors.walk(acting), hold: mentors.hold };
}
