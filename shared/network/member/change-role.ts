import { readText } from "#shared/kernel/text.ts";
import { type Member, memberPlace, placeKey } from "#shared/records/member/member.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create, remove } from "#shared/table/transact.ts";
import { roleIn } from "./add-member.ts";
import { changeMember } from "./change-member.ts";

/**
 * Changes a member's name, role and houses; it applies at their next request. @throws not_found, forbidden,
 * invalid, conflict (`last_administrator`, `already_member`)
 */
export async function changeRole(
  scope: Scope,
  input: { member: Member["id"]; name: string; role: string; houses: readonly string[]; command: string },
): Promise<void> {
  const name = readText(input.name, "/name", { most: 120, required: "text.name_required" });
  const asked = { name, role: input.role, houses: input.houses };
  await changeMember(scope, { ...input, verb: "changeRole", asked }, async (was) => {
    const given = await roleIn(scope, input.role, input.houses);
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
