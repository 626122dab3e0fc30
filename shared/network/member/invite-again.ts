import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Member } from "#shared/records/member/member.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Invitation } from "./add-member.ts";
import { changeMember } from "./change-member.ts";

/** Resends the invitation. @throws not_found, forbidden */
export async function inviteAgain(
  scope: Scope,
  input: { member: Member["id"]; invitation: (member: Member) => Invitation; command: string },
): Promise<void> {
  await changeMember(scope, { ...input, verb: "inviteAgain", asked: "invited" }, (was) => {
    const id = `invite-${was.id}-${fingerprint(input.command).slice(0, 20)}`;
    const asks = { to: was.email, kind: "invitation", ...input.invitation(was) };
    return {
      type: "member.invited",
      data: { name: was.name },
      value: { ...was, invitedAt: stamp(scope.now()) },
      also: [sendRequest(scope, scope.homes.administration(), id, mail, asks)],
    };
  });
}
