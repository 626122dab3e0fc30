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

/** Whether a person walks with a resident, in whatever role. `hold`: the condition that it stays as it was read. */
export async function walksBeside(
  scope: Scope,
  { house, stay }: StayPlace,
  { identity, door }: InPerson,
): Promise<{ readonly walks: boolean; readonly hold: Change }> {
  const key = stayMentorsKey(scope.homes, { house, stay });
  const [found, memberships] = await Promise.all([
    scope.table.get(stayMentors, key),
    grantsOf(door, identity),
  ]);
  const own = memberships.map(({ member }): Id<"member"> => member);
  const acting = scope.actor.kind === "member" ? [scope.actor.id, ...own] : own;
  return {
    walks: walksWithResident(found?.value, acting, scope.now()),
    hold: found ? unchanged(found) : stillAbsent(stayMentors.kind, key),
  };
}
