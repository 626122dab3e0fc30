import { defineForm, email, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { messageEvents } from "#shared/records/message/events.ts";
import { type MailAddress, mailAddress, mailAddressKey } from "#shared/records/message/mail-address.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

/** The address that they sign in with: so it is theirs. */
export const mailForm = defineForm("message-mail", "self.read", { email: email("text.email_required") });

interface ChooseMail extends Sent<typeof mailForm> {
  /** Of the address that they sign in with. */
  readonly identity: string;
  identify(email: string): string;
  readonly command: string;
}

/** A resident wants an email when a message waits. @throws forbidden, not_found, invalid `/email` */
export async function chooseMail(
  scope: Scope,
  { identity, identify, command, ...sent }: ChooseMail,
): Promise<void> {
  requirePermission(scope, mailForm.needs);
  const { email } = mailForm.read(sent, (typed, errors) => {
    if (typed.email && identify(typed.email) !== identity) errors.add("/email", "message.other_address");
  });
  await setMail(scope, "chooseMail", command, { email, identity });
}

/** They want none any longer. @throws forbidden, not_found */
export async function stopMail(scope: Scope, { command }: { readonly command: string }): Promise<void> {
  requirePermission(scope, mailForm.needs);
  await setMail(scope, "stopMail", command, null);
}

async function setMail(scope: Scope, verb: string, command: string, to: MailAddress["to"]): Promise<void> {
  const journey = journeyIn(scope);
  const home = scope.homes.exchange(journey);
  await commit(scope, { home, verb, command, asked: { to }, answers: noAnswer }, async () => {
    const { still } = await inJourney(scope);
    const was = await scope.table.get(mailAddress, mailAddressKey(scope.homes, journey));
    const value = { journey, to, changedAt: stamp(scope.now()) };
    return {
      answer: null,
      events: [
        eventOf(messageEvents, {
          type: "message.mail_chosen",
          in: home,
          feed: home,
          subject: { journey },
        }),
      ],
      changes: [still, was ? replace(mailAddress, was, value) : create(mailAddress, value)],
    };
  });
}
