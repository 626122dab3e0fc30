import { mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, email, type Sent } from "#shared/kernel/form.ts";
import { countSignInMail, stopToken } from "#shared/network/index.ts";
import { addressHash } from "#shared/records/door/invited.ts";
import { masked } from "#shared/records/packet/copies.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { commitInvitation, type Replacing, whoIsInvited } from "./commit-invitation.ts";

export const inviteResidentForm = defineForm("own-page", "resident.invite", {
  email: email("text.email_required"),
});

/** Days in which an invitation can be taken up. */
const goodForDays = 14;

/** Writes the mail: it says to sign in, and nothing else. */
export type WriteSignIn = (given: { readonly stop: string }) => {
  readonly subject: string;
  readonly text: string;
};

interface InviteResident extends Replacing, Sent<typeof inviteResidentForm> {
  /** The web's door: it counts the mail. */
  readonly door: Table;
  /** The identity of an address. */
  identify(email: string): string;
  readonly write: WriteSignIn;
}

/**
 * Invites a resident to their own page, during the stay or after it, in place of an earlier invitation. The address is
 * forgotten once the mail is sent. @throws not_found, forbidden, invalid `/email`, conflict `not_confirmed_yet`,
 * `birth_date_unknown`, `same_address_in_use`
 */
export async function inviteResident(
  scope: Scope,
  { house, stay, door, command, identify, write, replaced, ...sent }: InviteResident,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, inviteResidentForm.needs);
  const { email: to } = inviteResidentForm.read(sent);
  const [identity, address] = [identify(to), await addressHash(scope.secrets, to)];
  const text = write({ stop: await stopToken(scope.secrets, address) });
  const message = `own-page-${stay}-${fingerprint(command).slice(0, 20)}`;
  if (!(await scope.table.get(outboxMessage, outboxKey(home, message)))) {
    await whoIsInvited(scope, { house, stay }, identity);
    await countSignInMail(scope, door, address);
  }
  await commitInvitation(
    scope,
    { house, stay, command, replaced },
    {
      verb: "inviteResident",
      asked: { invite: stay, to },
      days: goodForDays,
      identity,
      to: masked(to),
      also: [
        sendRequest(scope, home, message, mail, { to, kind: "own_page", leaves: "to_the_person", ...text }),
      ],
    },
  );
}
