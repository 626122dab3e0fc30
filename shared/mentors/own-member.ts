import { forbidden } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { grantsOf } from "#shared/network/index.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";

/** The member who acts. @throws forbidden for any other actor */
export function ownMember({ actor }: Scope): Id<"member"> {
  if (actor.kind !== "member") throw forbidden("mentor.profile");
  return actor.id;
}

/** The person who acts, whatever memberships they have. */
export interface Oneself {
  readonly identity: string;
  readonly door: Table;
}

/** Whether a member is the person who acts, in this membership or another of theirs. */
export const isOneself = async (
  scope: Scope,
  { identity, door }: Oneself,
  member: Id<"member"> | undefined,
): Promise<boolean> =>
  member === ownMember(scope) || (await grantsOf(door, identity)).some((one) => one.member === member);
