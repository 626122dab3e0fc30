import { type Member, placeKey } from "#shared/records/member/member.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { remove } from "#shared/table/transact.ts";
import { changeMember } from "./change-member.ts";

/**
 * Removes a member: their grant is deleted at once, their name stays on their past actions. @throws
 * not_found, forbidden, conflict (`yourself`, `last_administrator`)
 */
export async function removeMember(
  scope: Scope,
  input: { member: Member["id"]; command: string },
): Promise<void> {
  const asks = { ...input, verb: "removeMember", asked: "removed", notOneself: true };
  await changeMember(scope, asks, (was) => ({
    type: "member.removed",
    data: { name: was.name },
    value: { ...was, removed: doneNow(scope) },
    also: [remove("place", placeKey(scope.homes, was.identity, was.role))],
  }));
}
