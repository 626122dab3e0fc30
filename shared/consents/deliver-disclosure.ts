import type { Carried, MayLeave } from "#shared/engine/capability.ts";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Consent, consent, consentKey, referralOfConsent } from "#shared/records/consent/consent.ts";
import { type Disclosure, disclosure, disclosureKey } from "#shared/records/consent/disclosure.ts";
import { disclosureEvents } from "#shared/records/consent/events.ts";
import { whyNot } from "#shared/records/consent/gate.ts";
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
  { person, consent: id, disclosure: entryId, at }: MailDisclosure,
): Promise<{ entry: Stored<Disclosure>; under: Stored<Consent> | undefined }> {
  const { homes, table } = scope;
  const withPerson = (who: typeof person) =>
    table.getAll([
      { entity: disclosure, key: disclosureKey(homes, { person: who, at, id: entryId }) },
      { entity: consent, key: consentKey(homes, who, id) },
    ]);
  let [entry, under] = await withPerson(person);
  if (!entry) {
    const moved = (await headerNow(scope, referralOfConsent(id)))?.value.consentOf;
    if (moved) [entry, under] = await withPerson(moved);
  }
  if (!entry) throw new NotYet("the disclosure is being moved");
  return { entry, under };
}
