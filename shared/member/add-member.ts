import { grantEntity } from "#shared/door/entities.ts";
import { newId } from "#shared/ids.ts";
import { commit } from "#shared/table/commit.ts";
import { card, create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { grantOf, type Member, member } from "./member.ts";

/** Adds somebody to a network with a role, the door's grant in the same transaction. @throws forbidden */
export async function addMember(
  scope: Scope,
  input: Pick<Member, "name" | "email" | "role" | "houses" | "identity" | "networkName"> & {
    command: string;
  },
): Promise<{ member: Member["id"] }> {
  need(scope, "member.suspend");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  const { answer } = await commit(scope, { home, command, asked }, async () => {
    const id = newId("member", scope.now().epochMilliseconds);
    const value: Member = { ...asked, id, suspended: null };
    return {
      answer: { member: id },
      events: [
        {
          type: "member.added",
          in: home,
          feed: home,
          subject: { member: id },
          data: { name: value.name, role: value.role },
        },
      ],
      changes: [create(member, value), card(grantEntity, grantOf(scope.network, value), 1)],
    };
  });
  return answer;
}
