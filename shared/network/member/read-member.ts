import { notFound } from "#shared/kernel/errors.ts";
import { type Member, member, memberKey } from "#shared/records/member/member.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** One member. @throws not_found, forbidden */
export async function readMember(scope: Scope, input: { member: Member["id"] }): Promise<Member> {
  requirePermission(scope, "member.manage");
  const found = await scope.table.get(member, memberKey(scope.homes, input.member));
  if (!found || found.value.removed) throw notFound();
  return found.value;
}
