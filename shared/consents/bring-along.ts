import { changed, following } from "#shared/engine/changes/following.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Consent, consent, consentOfReferral } from "#shared/records/consent/consent.ts";
import { type Disclosure, disclosure } from "#shared/records/consent/disclosure.ts";
import { consentEvents, disclosureEvents } from "#shared/records/consent/events.ts";
import { consentPaper, consentPaperKey } from "#shared/records/consent/paper.ts";
import { preparedConsent } from "#shared/records/consent/prepared.ts";
import { moveFile } from "#shared/records/file/store-file.ts";
import { guest } from "#shared/records/guest/guest.ts";
import { forgottenPerson } from "#shared/records/person/forgotten.ts";
import { personStay } from "#shared/records/person/history.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { type Entity, is, type Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryPartition } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  card,
  create,
  nextVersion,
  removeUnchanged,
  unchanged,
} from "#shared/table/transact.ts";
import { standsFor } from "./at-stay.ts";

/*
 * What was taken at a stay belongs to whom admissions confirm it as: it moves there once they do, and again if they
 * match the stay to someone else. A referral's own consent moves with its header (`receiveMove`).
 */

interface Taken {
  readonly person: Id<"person">;
  readonly of: { readonly house: Id<"house"> | null; readonly stay: Stay["id"] | null };
}

/** Disclosures that move in one transaction. */
const together = 30;

async function bringAlong(scope: Scope, { person }: Pick<Taken, "person">): Promise<void> {
  const found = await queryPartition(scope, {
    in: scope.homes.consents(person),
    kinds: [consent, preparedConsent, disclosure, guest],
  });
  const signed = found.filter(is(consent));
  const prepared = found.filter(is(preparedConsent));
  const left = found.filter(is(disclosure));
  const guests = found.filter(is(guest));
  await keepTrack(scope, person, [...signed, ...prepared, ...left]);
  for (const at of await staysElsewhere(scope, person, [...signed, ...prepared, ...left])) {
    const taken = <V extends Taken>(one: Stored<V>) => one.value.of.stay === at.stay.value.id;
    for (const one of signed.filter(taken)) {
      const paper = await scope.table.get(consentPaper, consentPaperKey(scope.homes, person, one.value.id));
      const { scans, changes } = await scansMoved(scope, one, at.to);
      await moved(scope, at, one.value.id, [
        ...moving(consent, { ...one, value: { ...one.value, scans } }, at.to),
        ...changes,
        ...(paper ? moving(consentPaper, paper, at.to) : []),
        // Their links name the person from before, so they close.
        ...guests
          .filter(({ value }) => value.consent === one.value.id)
          .flatMap((invited) => moving(guest, invited, at.to)),
      ]);
    }
    for (const one of prepared.filter(taken))
      await moved(scope, at, one.value.id, moving(preparedConsent, one, at.to));
    const referred = at.stay.value.referral && consentOfReferral(at.stay.value.referral);
    const own = left
      .filter(taken)
      .filter(({ value: { basis } }) => !("consent" in basis && basis.consent === referred));
    for (let from = 0; from < own.length; from += together)
      await disclosuresMoved(scope, at, own.slice(from, from + together));
  }
}

interface Elsewhere {
  readonly stay: Stored<Stay>;
  readonly to: Id<"person">;
}

/** The stays at which some of this was taken, and which are confirmed as someone else's. */
async function staysElsewhere(
  scope: Scope,
  person: Id<"person">,
  all: readonly Stored<Taken>[],
): Promise<Elsewhere[]> {
  const at = new Map<Stay["id"], Id<"house">>();
  for (const { value } of all) if (value.of.house && value.of.stay) at.set(value.of.stay, value.of.house);
  const found = await scope.table.getAll(
    [...at].map(([id, house]) => ({ entity: stay, key: stayKey(scope.homes, house, id) })),
  );
  return found.flatMap((one) => {
    const to = one?.value.confirmed?.person;
    return one && to && to !== person ? [{ stay: one, to }] : [];
  });
}

/** The same item with another person. Its version grows on: what is projected from it never gets older. */
const moving = <V extends { readonly person: Id<"person"> }>(
  entity: Entity<V>,
  was: Stored<V>,
  to: Id<"person">,
): Change[] => [removeUnchanged(entity, was), create(entity, { ...was.value, person: to }, nextVersion(was))];

/** The scans of a consent, copied to where it moves; `changes` keep them there and remove them here. */
async function scansMoved(scope: Scope, { value: { person, scans } }: Stored<Consent>, to: Id<"person">) {
  const all: Awaited<ReturnType<typeof moveFile>>[] = [];
  const { homes } = scope;
  for (const ref of scans)
    all.push(
      ref.removed
        ? { ref, changes: [] }
        : await moveFile(scope, homes.consents(person), homes.consents(to), ref),
    );
  return { scans: all.map(({ ref }) => ref), changes: all.flatMap(({ changes }) => changes) };
}

async function moved(
  scope: Scope,
  at: Elsewhere,
  id: Id<"consent">,
  changes: readonly Change[],
): Promise<void> {
  const home = scope.homes.consents(at.to);
  const said = { type: "consent.moved", subject: { consent: id }, in: home, feed: home } as const;
  await commitAsSystem(scope, [eventOf(consentEvents, said)], [unchanged(at.stay), ...changes]);
}

/** One event tells of all of them. */
async function disclosuresMoved(
  scope: Scope,
  at: Elsewhere,
  some: readonly Stored<Disclosure>[],
): Promise<void> {
  const home = scope.homes.consents(at.to);
  const [first] = some;
  if (!first) return;
  const said = {
    type: "disclosure.moved",
    subject: { disclosure: first.value.id },
    in: home,
    feed: home,
  } as const;
  const changes = some.flatMap((one) => moving(disclosure, one, at.to));
  await commitAsSystem(scope, [eventOf(disclosureEvents, said)], [unchanged(at.stay), ...changes]);
}

/** An archive and an erasure find the partition of someone without a record by this. */
async function keepTrack(scope: Scope, person: Id<"person">, all: readonly Stored<Taken>[]): Promise<void> {
  if (!all.some(({ value }) => value.of.stay && standsFor(value.of.stay) === person)) return;
  await scope.table.write([card(forgottenPerson, { id: person, at: stamp(scope.now()) }, 1)]);
}

/** Taken at a stay that was confirmed in the meantime; or matched to another person than before. */
export const takenFollows = following({
  on: [
    changed(personStay, ({ person }) => ({ person })),
    changed(consent, ({ person }) => ({ person })),
    changed(preparedConsent, ({ person }) => ({ person })),
  ],
  run: bringAlong,
});

/** Taken before the stay was confirmed. */
export const confirmedFollows = following({
  on: [changed(personStay, ({ stay: id }) => ({ person: standsFor(id) }))],
  run: bringAlong,
});
