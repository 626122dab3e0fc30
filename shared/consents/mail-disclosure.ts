import { sendRequest } from "#shared/engine/outbox/message.ts";
import { defineForm, email, lines, type Said, type Sent, several, tick } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Consent, informationKinds } from "#shared/records/consent/consent.ts";
import { letOut, whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type AtStay, consentAt, holding, type Resident, residentAt } from "./at-stay.ts";
import { commitDisclosure } from "./commit-disclosure.ts";
import { type MailDisclosure, mailDisclosure } from "./requests.ts";

export const mailForm = defineForm("mail", "disclosure.record", {
  what: several(informationKinds, "disclosure.what_required"),
  to: email("text.email_required"),
  /** The address is whom the consent names. */
  named: tick("disclosure.address_unconfirmed"),
  text: lines({ most: 4000, required: "disclosure.text_required" }),
});

/** What an email consists of. Subject and text say nothing: everything is in the attachment. */
export type ComposedMail = Pick<MailDisclosure["mail"], "subject" | "text"> & {
  readonly attachment: NonNullable<MailDisclosure["mail"]["attachment"]>;
};
export interface ToCompose extends Resident {
  readonly consent: Consent;
  readonly said: Pick<Said<typeof mailForm>, "what" | "text">;
}

/**
 * Emails something to whom a consent names. In one transaction: the consent's condition, the accounting's entry, and the
 * message, which asks the gate again when it is sent. @throws not_found, forbidden, invalid with every field, conflict
 * (`whyNot`)
 */
export async function mailUnderConsent(
  scope: Scope,
  {
    compose,
    ...input
  }: AtStay &
    Sent<typeof mailForm> & {
      readonly consent: Consent["id"];
      readonly compose: (about: ToCompose) => Promise<ComposedMail>;
      readonly command: string;
    },
): Promise<void> {
  requirePermission(scope, mailForm.needs);
  const resident = await holding(scope, await residentAt(scope, input), input.consent);
  const { what, to, text } = mailForm.read(input);
  await commitDisclosure(scope, resident, "mailUnderConsent", "consent", input, async (gate, disclosure) => {
    const found = await consentAt(scope, resident, input.consent);
    const missing = whyNot(scope, found, what);
    if (missing) throw consentConflict(missing);
    const composed = await compose({ ...resident, consent: found.value, said: { what, text } });
    const { house, stay, consent } = input;
    const { person } = gate;
    const at = stamp(scope.now());
    const asks = { person, consent, disclosure, at, house, stay, mail: { to, ...composed } };
    return [
      ...letOut(scope, found, { id: disclosure, at, what, how: "email", mailTo: to, of: { house, stay } }),
      sendRequest(scope, gate.homes.consents(person), `mail-${disclosure}`, mailDisclosure, asks),
    ];
  });
}
