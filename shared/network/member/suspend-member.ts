import type { Member } from "#shared/records/member/member.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { changeMember } from "./change-member.ts";
import type { TellAccess } from "./tell-access.ts";

/**
 * Suspends or reinstates a member; it applies at the next request. @throws not_found, forbidden, conflict
 * (`yourself`, `already_so`, `last_administrator`)
 */
export async function suspendMember(
  scope: Scope,
  input: { member: Member["id"]; suspended: boolean; tell: TellAccess; command: string },
): Promise<void> {
  const asked = { suspended: input.suspended };
  await changeMember(scope, { ...input, verb: "suspendMember", asked, notOneself: true }, (was) => {
    if ((was.suspended !== null) === input.suspended) throw memberConflict("already_so");
    return {
      type: input.suspended ? "member.suspended" : "member.reinstated",
      data: { name: was.name },
      value: { ...was, suspended: input.suspended ? doneNow(scope) : null },
    };
  });
}
