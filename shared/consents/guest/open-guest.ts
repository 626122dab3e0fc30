import { notFound } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { consent, consentKey } from "#shared/records/consent/consent.ts";
import { disclosed, letOut, whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { guest, guestKey, ownAnswer, ownAnswerKey } from "#shared/records/guest/guest.ts";
import { guestStay, guestStayKey } from "#shared/records/guest/guest-stay.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Invited } from "./guest-scope.ts";
import { guestReads } from "./invite-guest.ts";

/** The guest of a scope and their invitation, under its consent and in its stay as they are now. */
async function invitation(scope: Scope, { person, consent: id }: Invited) {
  const invited = scope.guest;
  if (!invited) throw notFound();
  const gate = scope.atGate(person);
  const [found, under, during] = await gate.table.getAll([
    { entity: guest, key: guestKey(gate.homes, { person, id: invited }) },
    { entity: consent, key: consentKey(gate.homes, person, id) },
    { entity: guestStay, key: guestStayKey(gate.homes, { person, id: invited }) },
  ]);
  if (!found || found.value.consent !== id) throw notFound();
  const missing = whyNot(gate, under, guestReads);
  if (missing || !under) throw consentConflict(missing ?? "no_consent");
  if (during?.value.over) throw stayConflict("stay_closed");
  return { gate, found: found.value, under, id: invited };
}

/**
 * What a guest reads, and what they answered last. @throws not_found, forbidden, conflict (`whyNot`, `stay_closed`)
 */
export async function readInvitation(scope: Scope, at: Invited) {
  requirePermission(scope, "guest.answer");
  const { found, id } = await invitation(scope, at);
  const own = await scope.table.get(ownAnswer, ownAnswerKey(scope.homes, id));
  return { ...found, own: own?.value };
}

/**
 * A guest opens their link: from then on they know that the resident lives here, which the accounting says. `command`: the
 * link's id, so that it is said once. @throws as `readInvitation`
 */
export async function openGuest(scope: Scope, input: Invited & { readonly command: string }): Promise<void> {
  requirePermission(scope, "guest.answer");
  const { command, ...at } = input;
  const { person } = at;
  const gate = scope.atGate(person);
  const home = gate.homes.consents(person);
  const act = { home, verb: "openGuest", command, asked: { guest: scope.guest }, answers: noAnswer };
  await commit(gate, act, async () => {
    const { found, under } = await invitation(scope, at);
    const id = newId("disclosure", gate.now().epochMilliseconds);
    const toldBy = nameOfActor(found.invited.by) ?? "";
    return {
      answer: null,
      events: [disclosed(gate, { id, person, basis: "consent" })],
      changes: letOut(gate, under, { id, what: guestReads, how: "link", toldBy, of: found.of }),
    };
  });
}
