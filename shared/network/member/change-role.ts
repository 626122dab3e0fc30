import type { Sent } from "#shared/kernel/form.ts";
import { type Member, memberPlace, placeKey } from "#shared/records/member/member.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create, remove } from "#shared/table/transact.ts";
import { housesOf, needsHouses, roleForm } from "./add-member.ts";
import { changeMember } from "./change-member.ts";
import type { TellAccess } from "./tell-access.ts";

/**
 * Changes a member's name, role and houses; it applies at their next request. @throws not_found, forbidden,
 * invalid, conflict (`last_administrator`, `already_member`)
 */
export async function changeRole(
  scope: Scope,
  input: Sent<typeof roleForm> & { member: Member["id"]; tell: TellAccess; command: string },
): Promise<void> {
  const asked = roleForm.read(input, needsHouses);
  const { name, role } = asked;
  await changeMember(scope, { ...input, verb: "changeRole", asked }, async (was) => {
    const given = { role, houses: await housesOf(scope, asked) };
    const place = placeKey(scope.homes, was.identity, given.role);
    const moves = given.role !== was.role;
    if (moves && (await scope.table.get(memberPlace, place))) throw memberConflict("already_member");
    return {
      type: "member.changed",
      value: { ...was, name, ...given },
      data: { name, role: given.role },
      also: moves
        ? [
            remove("place", placeKey(scope.homes, was.identity, was.role)),
            create(memberPlace, { identity: was.identity, role: given.role, member: was.id }),
          ]
        : [],
    };
  });
}
