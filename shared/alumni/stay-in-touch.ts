import { sendRequest } from "#shared/engine/outbox/message.ts";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, email, phone, type Sent, text } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { e164 } from "#shared/kernel/phone.ts";
import { type AlumniContact, ownContact, ownContactKey, ways } from "#shared/records/alumnus/contact.ts";
import { alumniEvents } from "#shared/records/alumnus/events.ts";
import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import type { ConsentContent } from "#shared/records/consent/paper.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { stayInTouch as request } from "./requests.ts";

export const touchForm = defineForm("stay-in-touch", "self.revoke", {
  by: choice(ways, "alumni.way_required"),
  email: email(),
  phone: phone(),
  /** Their signature. */
  name: text({ most: 120, required: "alumni.name_required" }),
});

interface StayInTouch extends Sent<typeof touchForm> {
  /** What they read and signed. */
  readonly content: ConsentContent;
  readonly purpose: string;
  readonly command: string;
}

/**
 * Someone who moved out agrees to be asked how they are. Nothing is asked of them before the request was carried out.
 * @throws forbidden, not_found, invalid (`/by`, `/email`, `/phone`, `/name`), conflict (`lives_here`, `already_in_touch`)
 */
export async function stayInTouch(
  scope: Scope,
  { content, purpose, command, ...sent }: StayInTouch,
): Promise<void> {
  requirePermission(scope, touchForm.needs);
  const { person } = scope;
  if (!person) throw forbidden(touchForm.needs);
  const said = touchForm.read(sent, (typed, errors) => {
    if (typed.by === "email" && typed.email === null) errors.add("/email", "text.email_required");
    if ((typed.by === "text" || typed.by === "call") && !e164(typed.phone ?? ""))
      errors.add("/phone", "text.phone_required");
  });
  const id = journeyIn(scope);
  const home = scope.homes.exchange(id);
  const act = { home, verb: "stayInTouch", command, asked: said, answers: noAnswer };
  await commit(scope, act, async () => {
    const [{ journey, still }, was] = await Promise.all([
      inJourney(scope),
      scope.table.get(ownContact, ownContactKey(scope.homes, id)),
    ]);
    if (journey.stays.length === 0) throw notFound();
    if (journey.house !== null) throw alumniConflict("lives_here");
    if (was?.value.contact) throw alumniConflict("already_in_touch");
    const consent = newId("consent", scope.now().epochMilliseconds);
    const contact: AlumniContact = {
      by: said.by,
      to: said.by === "email" ? (said.email ?? "") : (e164(said.phone) ?? ""),
    };
    const at = stamp(scope.now());
    const value = { journey: id, consent, contact, at };
    return {
      answer: null,
      events: [
        eventOf(alumniEvents, { type: "alumni.agreed", in: home, feed: home, subject: { journey: id } }),
      ],
      changes: [
        still,
        was ? replace(ownContact, was, value) : create(ownContact, value),
        sendRequest(scope, home, `alumni-${consent}`, request, {
          ...{ journey: id, person, consent, contact, name: said.name, purpose, content, at },
        }),
      ],
    };
  });
}
