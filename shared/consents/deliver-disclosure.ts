import type { Carried, MayLeave } from "#shared/engine/capability.ts";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Consent, consent, consentKey, referralOfConsent } from "#shared/records/consent/consent.ts";
import { type Disclosure, disclosure, disclosureKey } from "#shared/records/consent/disclosure.ts";
import { disclosureEvents } from "#shared/records/consent/events.ts";
import { whyNot } from "#shared/records/consent/gate.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace, unchanged } from "#shared/table/transact.ts";
import { headerNow } from "./receive-consent.ts";
import type { MailDisclosure } from "./requests.ts";

/**
 * Asks the gate again, as the email is claimed: it is stopped if the consent has ended since. @throws NotYet while the
 * consent moves to another person
 */
export async function mayBeMailed(scope: Scope, asks: MailDisclosure): Promise<MayLeave> {
  const { entry, under } = await standing(scope, asks);
  const missing = whyNot(scope, under, entry.value.what);
  if (under && !missing) return { conditions: [unchanged(under)] };
  return { stopped: { ...closedAs(scope, entry, "stopped"), code: missing ?? "no_consent" } };
}

/** Sends it, and says so in the accounting. */
export async function deliverDisclosure(
  scope: Scope,
  asks: MailDisclosure,
  { mail }: Carried,
): Promise<Handled> {
  const { entry } = await standing(scope, asks);
  await mail.send({ kind: "disclosure", ...asks.mail });
  return closedAs(scope, entry, "sent");
}

const outcomes = {
  sent: { result: "done", type: "disclosure.sent" },
  stopped: { result: "stopped", type: "disclosure.stopped" },
} as const;

function closedAs(scope: Scope, entry: Stored<Disclosure>, state: "sent" | "stopped"): Handled {
  const { id, person, mail } = entry.value;
  const home = scope.homes.consents(person);
  const { result, type } = outcomes[state];
  return {
    result,
    events: [eventOf(disclosureEvents, { type, in: home, feed: home, subject: { disclosure: id } })],
    changes: [
      replace(disclosure, entry, {
        ...entry.value,
        mail: mail && { ...mail, state, at: stamp(scope.now()) },
      }),
    ],
  };
}

/** The entry and its consent, with the person they have moved to. @throws NotYet in between */
async function standing(
  scope: Scope,
  asks: MailDisclosure,
): Promise<{ entry: Stored<Disclosure>; under: Stored<Consent> | undefined }> {
  const { homes, table } = scope;
  const { at, consent: id, disclosure: entryId } = asks;
  let [entry, under] = await table.getAll([
    { entity: disclosure, key: disclosureKey(homes, { person: asks.person, at, id: entryId }) },
    { entity: consent, key: consentKey(homes, asks.person, id) },
  ]);
  for (const person of entry && under ? [] : await movedTo(scope, asks)) {
    const [there, underThere] = await table.getAll([
      { entity: disclosure, key: disclosureKey(homes, { person, at, id: entryId }) },
      { entity: consent, key: consentKey(homes, person, id) },
    ]);
    entry ??= there;
    under ??= underThere;
  }
  if (!entry || (under && under.value.person !== entry.value.person))
    throw new NotYet("the disclosure is being moved");
  return { entry, under };
}

/** Whom they may have moved to: the person of their referral, or of their stay. */
async function movedTo(
  scope: Scope,
  { person, consent: id, house, stay: at }: MailDisclosure,
): Promise<Id<"person">[]> {
  const [header, found] = await Promise.all([
    headerNow(scope, referralOfConsent(id)),
    scope.table.get(stay, stayKey(scope.homes, house, at)),
  ]);
  return [header?.value.consentOf, found?.value.confirmed?.person].flatMap((one) =>
    one && one !== person ? [one] : [],
  );
}
