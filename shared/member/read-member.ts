import { notFound } from "#shared/errors.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Member, member, memberKey } from "./member.ts";

/** One member. @throws not_found, forbidden */
export async function readMember(scope: Scope, input: { member: Member["id"] }): Promise<Member> {
  need(scope, "member.manage");
  const found = await scope.table.get(member, memberKey(scope.homes, input.member));
  if (!found || found.value.removed) throw notFound();
  return found.value;
}
