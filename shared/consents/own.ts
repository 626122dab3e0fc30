import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { ownRecords } from "#shared/records/consent/all-records.ts";
import { type Consent, consent, consentKey } from "#shared/records/consent/consent.ts";
import { type Disclosure, disclosure, hasLeft } from "#shared/records/consent/disclosure.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import type { FileRef } from "#shared/records/file/file.ts";
import type { Scan } from "#shared/records/file/read-scan.ts";
import { scanIn } from "#shared/records/file/scans.ts";
import { readFile } from "#shared/records/file/store-file.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { is, type Key, type Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ConsentForm, formAtGate } from "./read-signing.ts";
import { revokeConsent } from "./requests.ts";

/* A resident's own consents. They read them where they are kept, and take one back by a request to there. */

/** Whose they are. @throws forbidden */
function ownIn(scope: Scope): { person: Id<"person">; journey: Id<"journey"> } {
  const { person, journey } = scope;
  if (!person || !journey) throw forbidden("self.read");
  return { person, journey };
}

/** One for each version of a consent: signed again, or moved, it can be taken back again. */
const messageOf = ({ value: { id }, version }: Stored<Consent>): string => `revoke-${id}-${version}`;
const limit = 100;

/** Items of several homes, as each would list them: keys begin with the time. */
const newestFirst = (a: { readonly key: Key }, b: { readonly key: Key }): number =>
  a.key.sk < b.key.sk ? 1 : -1;

export interface OwnConsent {
  readonly consent: Consent;
  /** They took it back, and it is being stopped. */
  readonly stopping: boolean;
}

/** A resident's consents, newest first. @throws forbidden */
export async function listOwnConsents(scope: Scope): Promise<readonly OwnConsent[]> {
  requirePermission(scope, "self.read");
  const { person, journey } = ownIn(scope);
  const { homes, table } = scope;
  const newest = { prefix: "C#", descending: true, limit, kinds: [consent] } as const;
  const pages = await Promise.all(
    (await ownRecords(scope, person)).map((at) =>
      at.table.query({ in: homes.consents(at.person), ...newest }),
    ),
  );
  const all = pages.flatMap(({ items }) => items.filter(is(consent))).sort(newestFirst);
  const home = homes.exchange(journey);
  const sent = await table.getAll(
    all.map((one) => ({
      entity: outboxMessage,
      key: one.value.over ? undefined : outboxKey(home, messageOf(one)),
    })),
  );
  return all.map(({ value }, at) => ({ consent: value, stopping: sent[at]?.value.outcome === null }));
}

/** A scan of a resident's own consent. @throws forbidden, not_found */
export async function readOwnScan(
  scope: Scope,
  { consent: id, file }: { readonly consent: Consent["id"]; readonly file: FileRef["file"] },
): Promise<Scan> {
  requirePermission(scope, "self.read");
  const { person } = ownIn(scope);
  const found = await scope.table.get(consent, consentKey(scope.homes, person, id));
  if (!found) throw notFound();
  scanIn(found.value.scans, file);
  return readFile(scope, scope.homes.consents(person), file);
}

/** A resident's own consent as it was signed on a screen. @throws forbidden; not_found, also if it was signed on paper */
export async function readOwnForm(
  scope: Scope,
  { consent: id }: { readonly consent: Consent["id"] },
): Promise<ConsentForm> {
  requirePermission(scope, "self.read");
  const records = await ownRecords(scope, ownIn(scope).person);
  const forms = await Promise.all(records.map((at) => formAtGate(at, id)));
  const signed = forms.find((one) => one?.is === "signed");
  if (!signed) throw notFound();
  return signed;
}

/** What was shared about a resident in three years, newest first. @throws forbidden */
export async function listOwnDisclosures(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<{ readonly disclosures: readonly Disclosure[]; readonly next: string | null }> {
  requirePermission(scope, "self.read");
  const { person } = ownIn(scope);
  const newest = { prefix: "D#", descending: true, limit, kinds: [disclosure] } as const;
  const records = await ownRecords(scope, person);
  // What their other records hold comes with the newest.
  const pages = await Promise.all(
    (cursor ? records.slice(0, 1) : records).map((at) =>
      at.table.query({ in: at.homes.consents(at.person), cursor, ...newest }),
    ),
  );
  return {
    disclosures: pages
      .flatMap(({ items }) => items.filter(is(disclosure)))
      .sort(newestFirst)
      .map(({ value }) => value)
      .filter(hasLeft),
    next: pages[0]?.next ?? null,
  };
}

/**
 * A resident takes a consent back: the request is carried out at once, and what was not delivered is stopped. A second
 * tap sends nothing more. @throws forbidden, not_found, conflict (`consent_over`, `irrevocable`)
 */
export async function revokeOwn(
  scope: Scope,
  { consent: id, command }: { readonly consent: Consent["id"]; readonly command: string },
): Promise<void> {
  requirePermission(scope, "self.revoke");
  const { person, journey } = ownIn(scope);
  const home = scope.homes.exchange(journey);
  const act = { home, verb: "revokeOwn", command, asked: { revoke: id }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [records, own] = await Promise.all([ownRecords(scope, person), inJourney(scope)]);
    const [found] = (
      await Promise.all(records.map((at) => at.table.get(consent, consentKey(at.homes, at.person, id))))
    ).filter((one) => one !== undefined);
    if (!found) throw notFound();
    const message = messageOf(found);
    if (found.value.over || (await scope.table.get(outboxMessage, outboxKey(home, message))))
      throw consentConflict("consent_over");
    if (found.value.irrevocableUntil) throw consentConflict("irrevocable");
    return {
      answer: null,
      events: [
        eventOf(consentEvents, {
          type: "consent.taken_back",
          in: home,
          feed: home,
          subject: { consent: id },
        }),
      ],
      changes: [
        own.still,
        sendRequest(scope, home, message, revokeConsent, {
          ...{ person: found.value.person, journey, consent: id, at: stamp(scope.now()) },
        }),
      ],
    };
  });
}
