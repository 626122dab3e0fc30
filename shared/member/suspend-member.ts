import { grantEntity } from "#shared/door/entities.ts";
import { conflict, notFound } from "#shared/errors.ts";
import { commit } from "#shared/table/commit.ts";
import { card, replace } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { grantOf, type Member, member, memberKey } from "./member.ts";

/**
 * Suspends a member, or takes them back: the door knows at the next request. Nobody suspends themselves, so
 * nobody locks everyone out. @throws not_found, forbidden, conflict (`yourself`, `already_so`)
 */
export async function suspendMember(
  scope: Scope,
  input: { member: Member["id"]; suspended: boolean; command: string },
): Promise<{ suspended: boolean }> {
  need(scope, "member.suspend");
  const home = scope.homes.administration();
  const asked = { member: input.member, suspended: input.suspended };
  const { answer } = await commit(scope, { home, command: input.command, asked }, async () => {
    const was = await scope.table.get(member, memberKey(scope.homes, input.member));
    if (!was) throw notFound();
    if (scope.actor.kind === "member" && scope.actor.id === input.member) throw conflict("yourself");
    if ((was.value.suspended !== null) === input.suspended) throw conflict("already_so");
    const by = scope.actor.kind === "member" ? scope.actor.name : "";
    const suspended = input.suspended ? { at: scope.now().toString(), by } : null;
    const value: Member = { ...was.value, suspended };
    const type = input.suspended ? "member.suspended" : "member.reinstated";
    return {
      answer: { suspended: input.suspended },
      events: [{ type, in: home, feed: home, subject: { member: input.member }, data: { name: value.name } }],
      changes: [
        replace(member, was, value),
        card(grantEntity, grantOf(scope.network, value), was.version + 1),
      ],
    };
  });
  return answer;
}
