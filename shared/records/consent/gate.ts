import { type Id, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { type Change, create, stillAbsent, unchanged } from "#shared/table/transact.ts";
import { type Consent, consent, consentKey, type InformationKind, isLive } from "./consent.ts";
import { type Disclosure, disclosure } from "./disclosure.ts";
import { disclosureEvents } from "./events.ts";
import { consentConflict } from "./refusals.ts";

/*
 * The gate: what leaves about a person passes here, in the transaction that lets it leave. It fails if the consent was
 * changed since it was read, and writes the entry of the accounting.
 */

/** What is to leave. */
export interface Leaving extends Pick<Disclosure, "how" | "of"> {
  readonly what: readonly InformationKind[];
  /** Default: a new one. */
  readonly id?: Disclosure["id"];
  /** Default: now. */
  readonly at?: Disclosure["at"];
  /** Default: who records it. */
  readonly toldBy?: string;
  /** The address of an email. */
  readonly mailTo?: string;
}

export interface Gate {
  readonly person: Id<"person">;
  readonly consent: Consent["id"];
}

/** What is missing for this to leave: a consent, its time, or a kind of information in it; undefined if it may leave. */
export function whyNot(
  scope: Scope,
  found: Stored<Consent> | undefined,
  what: readonly InformationKind[],
): Parameters<typeof consentConflict>[0] | undefined {
  if (!found) return "no_consent";
  const { over } = found.value;
  if (over) return over.how === "revoked" ? "consent_revoked" : "consent_ended";
  if (!isLive(found.value, scope.now())) return "consent_expired";
  const lacking = what.find((one) => !found.value.leaves.what.includes(one));
  return lacking && `lacks_${lacking}`;
}

/** The consent's condition and the accounting's entry. @throws conflict (`whyNot`) */
export async function passGate(scope: Scope, at: Gate, leaving: Leaving): Promise<Change[]> {
  const found = await scope.table.get(consent, consentKey(scope.homes, at.person, at.consent));
  const missing = whyNot(scope, found, leaving.what);
  if (missing || !found) throw consentConflict(missing ?? "no_consent");
  return letOut(scope, found, leaving);
}

/** The same for a consent that was read and checked. */
export const letOut = (scope: Scope, found: Stored<Consent>, leaving: Leaving): Change[] => [
  unchanged(found),
  entry(scope, {
    ...leaving,
    person: found.value.person,
    to: found.value.leaves.to,
    purpose: found.value.purpose,
    basis: { consent: found.value.id },
  }),
];

/** The event of an entry, in the home of the consents. */
export const disclosed = (
  scope: Scope,
  { id, person, basis }: Pick<Disclosure, "id" | "person"> & { readonly basis: "consent" | "emergency" },
) => {
  const home = scope.homes.consents(person);
  const said = { type: "disclosure.recorded", subject: { disclosure: id }, data: { basis } } as const;
  return eventOf(disclosureEvents, { ...said, in: home, feed: home });
};

/** Holds that there is still no such consent. */
export const stillNone = (scope: Scope, { person, consent: id }: Gate): Change =>
  stillAbsent(consent.kind, consentKey(scope.homes, person, id));

/** The entry of a disclosure by the scope's actor. */
export const entry = (
  scope: Scope,
  { id, at, what, mailTo, ...said }: Leaving & Pick<Disclosure, "person" | "to" | "purpose" | "basis">,
): Change =>
  create(disclosure, {
    ...said,
    what: [...what],
    toldBy: said.toldBy ?? "",
    mail: mailTo === undefined ? null : { to: mailTo, state: "waiting", at: stamp(scope.now()) },
    id: id ?? newId("disclosure", scope.now().epochMilliseconds),
    at: at ?? stamp(scope.now()),
    by: actorOf(scope),
  });
