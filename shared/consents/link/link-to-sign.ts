import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { preparedConsent, preparedKey } from "#shared/records/consent/prepared.ts";
import { newLink, personalLink } from "#shared/records/door/link.ts";
import { linkEvents } from "#shared/records/guest/events.ts";
import { linkConflict } from "#shared/records/guest/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, unchanged } from "#shared/table/transact.ts";
import { type AtStay, gateOf, residentAt } from "../at-stay.ts";
import { formOf, ofForm } from "../read-signing.ts";

/**
 * A link by which the resident signs a prepared consent. The token is returned once and never stored; a repeat of the
 * command does not return it again (undefined). It opens nothing once the form is signed, refused or discarded. @throws
 * not_found, forbidden, conflict `resident_unconfirmed`
 */
export async function linkToSign(
  scope: Scope,
  input: AtStay & { readonly consent: Id<"consent">; readonly command: string },
): Promise<string | undefined> {
  requirePermission(scope, "link.manage");
  const resident = await residentAt(scope, input);
  // A link names the person, who may still turn out to be someone else.
  if (!resident.stay.confirmed) throw linkConflict("resident_unconfirmed");
  const { house, stay, consent } = input;
  const { person } = ofForm(await formOf(scope, resident, consent));
  const gate = gateOf(scope, { ...resident, person });
  const home = gate.homes.consents(person);
  const act = {
    home,
    verb: "linkToSign",
    command: input.command,
    asked: { consent, stay },
    answers: noAnswer,
  };
  let token: string | undefined;
  const { repeated } = await commit(gate, act, async () => {
    const prepared = await gate.table.get(preparedConsent, preparedKey(gate.homes, person, consent));
    if (!prepared || prepared.value.refused) throw notFound();
    const issued = newLink(gate, {
      person,
      purpose: { for: "consent", consent },
      of: { house, stay },
      made: doneNow(scope),
    });
    token = issued.token;
    const subject = { link: issued.link.id };
    return {
      answer: null,
      events: [eventOf(linkEvents, { type: "link.created", in: home, feed: home, subject })],
      changes: [unchanged(prepared), create(personalLink, issued.link)],
    };
  });
  return repeated ? undefined : token;
}
