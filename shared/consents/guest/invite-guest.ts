import * as z from "zod";
import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import type { Consent } from "#shared/records/consent/consent.ts";
import { whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { newLink, personalLink } from "#shared/records/door/link.ts";
import { guestEvents } from "#shared/records/guest/events.ts";
import { guest } from "#shared/records/guest/guest.ts";
import { linkConflict } from "#shared/records/guest/refusals.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, unchanged } from "#shared/table/transact.ts";
import { type AtStay, consentAt, gateOf, holding, residentAt } from "../at-stay.ts";

/** What a guest reads tells them that the resident lives in the house. */
export const guestReads = ["residency"] as const;

export const inviteForm = defineForm("invite", "link.manage", {
  name: text({ most: 120, required: "guest.name_required" }),
});

/**
 * Invites someone whom the resident named in a family consent to confirm that they are the emergency contact. The link's
 * token is returned once and never stored; a repeat of the command does not return it again (`token` null). @throws
 * not_found, forbidden, invalid, conflict (`whyNot`, `not_family`, `resident_unconfirmed`,
 * `stay_closed`)
 */
export async function inviteGuest(
  scope: Scope,
  input: AtStay & Sent<typeof inviteForm> & { readonly consent: Consent["id"]; readonly command: string },
): Promise<{ guest: `gst_${string}`; token: string | null }> {
  requirePermission(scope, inviteForm.needs);
  const resident = await holding(scope, await residentAt(scope, input), input.consent);
  const { name } = inviteForm.read(input);
  // A link names the person, who may still turn out to be someone else.
  if (!resident.stay.confirmed) throw linkConflict("resident_unconfirmed");
  if (resident.stay.closed) throw stayConflict("stay_closed");
  const gate = gateOf(scope, resident);
  const { person } = gate;
  const home = gate.homes.consents(person);
  const { consent, house, stay } = input;
  const act = {
    home,
    verb: "inviteGuest",
    command: input.command,
    asked: { consent, stay, name },
    answers: z.object({ guest: idSchema("guest") }),
  };
  let token: string | null = null;
  const { answer, repeated } = await commit(gate, act, async () => {
    const found = await consentAt(scope, resident, consent);
    if (found.value.kind !== "family") throw linkConflict("not_family");
    const missing = whyNot(scope, found, guestReads);
    if (missing) throw consentConflict(missing);
    const id = newId("guest", scope.now().epochMilliseconds);
    const [of, made] = [{ house, stay }, doneNow(scope)];
    const issued = newLink(gate, { person, purpose: { for: "guest", guest: id, consent }, of, made });
    token = issued.token;
    return {
      answer: { guest: id },
      events: [eventOf(guestEvents, { type: "guest.invited", in: home, feed: home, subject: { guest: id } })],
      changes: [
        unchanged(found),
        create(personalLink, issued.link),
        create(guest, {
          id,
          person,
          consent,
          link: issued.link.id,
          name,
          resident: boardName(resident.stay) || resident.stay.legalName,
          house: resident.house.name,
          of,
          invited: made,
          answer: null,
        }),
      ],
    };
  });
  return { guest: answer.guest, token: repeated ? null : token };
}
