import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Member, member, memberKey } from "#shared/records/member/member.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { askInvitation, type WriteInvitation } from "./ask-invitation.ts";
import { changeMember } from "./change-member.ts";

/** Resends the invitation. `door` is the web's door. @throws not_found, forbidden, invalid `/email` */
export async function inviteAgain(
  scope: Scope,
  input: { member: Member["id"]; door: Table; invitation: WriteInvitation; command: string },
): Promise<void> {
  requirePermission(scope, "member.manage");
  const { door, invitation: write, command } = input;
  const found = await scope.table.get(member, memberKey(scope.homes, input.member));
  if (!found || found.value.removed) throw notFound();
  const id = `invite-${found.value.id}-${fingerprint(command).slice(0, 20)}`;
  const asks = await askInvitation(scope, { door, id, to: found.value, write });
  await changeMember(scope, { ...input, verb: "inviteAgain", asked: "invited" }, (was) => ({
    type: "member.invited",
    data: { name: was.name },
    value: { ...was, invitedAt: stamp(scope.now()) },
    also: [asks],
  }));
}
