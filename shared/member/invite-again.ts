import { send } from "#shared/letter/letter.ts";
import { fingerprint } from "#shared/table/fingerprint.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import type { Invitation } from "./add-member.ts";
import { changeMember } from "./change-member.ts";
import type { Member } from "./member.ts";

/** Writes the invitation once more: mail gets lost. @throws not_found, forbidden */
export async function inviteAgain(
  scope: Scope,
  input: { member: Member["id"]; invitation: (member: Member) => Invitation; command: string },
): Promise<void> {
  await changeMember(scope, { ...input, asked: "invited" }, (was) => {
    const letter = `invite-${was.id}-${fingerprint(input.command).slice(0, 20)}`;
    const mail = { ask: "mail", to: was.email, kind: "invitation", ...input.invitation(was) } as const;
    return {
      type: "member.invited",
      value: { ...was, invitedAt: scope.now().toString() },
      also: [send(scope, scope.homes.administration(), letter, mail)],
    };
  });
}
