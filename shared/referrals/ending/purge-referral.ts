import type { Capability } from "#shared/engine/capability.ts";
import { NotYet } from "#shared/engine/outbox/handled.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { forgetPerson } from "#shared/people/index.ts";
import { consent, consentKey, consentOfReferral, emptied } from "#shared/records/consent/consent.ts";
import { sentKey } from "#shared/records/referral/body.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { isUnsaid, unsaid } from "#shared/records/referral/history.ts";
import { historyPage } from "#shared/records/referral/history-page.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import {
  goesSince,
  lookAfter,
  retentionEntry,
  retentionEntryKey,
} from "#shared/records/referral/retention-entry.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { forget, isOver, type Over } from "#shared/records/referral/transitions/end.ts";
import { purged } from "#shared/records/retention/purged.ts";
import { timeToPurge } from "#shared/records/retention/time-to-purge.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { type Entity, is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, create, remove, replace } from "#shared/table/transact.ts";

/** The kinds beside a header that a purge deletes, as the nouns declare. */
const personalIn = (capabilities: readonly Capability[]): readonly Entity<unknown>[] =>
  capabilities
    .flatMap(({ forget }) => forget.purged?.of ?? [])
    .filter(({ paths }) => paths.includes("inbox/referral"));

/** Deletions in one transaction, leaving room for its fixed part. */
const mostAtOnce = 35;

/**
 * Purges a closed referral without a move-in once its retention period is over: its body, the sender's copy,
 * and the person if nothing else needs them. The header stays, with number, times, kind and reason, and so
 * does the partner's view. Safe to repeat.
 */
export async function purgeReferral(
  scope: Scope,
  id: ReferralHeader["id"],
  capabilities: readonly Capability[],
): Promise<"purged" | "kept" | "nothing_due"> {
  const { homes, table } = scope;
  const [waiting, where] = await table.getAll([
    { entity: retentionEntry, key: retentionEntryKey(homes, id) },
    { entity: referralLocator, key: locatorKey(homes, id) },
  ]);
  if (!waiting || waiting.value.done || !where) return "nothing_due";
  const [found] = await table.getAll([headerOf(scope, where.value.house, id)]);
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const at = stamp(scope.now());
  const done = replace(retentionEntry, waiting, { ...waiting.value, done: { at } });
  const header = found.value;
  try {
    const since = goesSince(header);
    if (!since || !isOver(header)) {
      // What closed it was taken back, so it may be closed again: the clock checks later.
      const look = lookAfter(scope.now());
      await table.put(header.purged ? done : replace(retentionEntry, waiting, { ...waiting.value, look }));
      return "nothing_due";
    }
    const number = spokenNumber(id);
    const time = await timeToPurge(scope, { number, since, period: "referralDays" });
    if (!time.due) {
      await table.put(replace(retentionEntry, waiting, { ...waiting.value, look: time.look }));
      return "kept";
    }
    return await purgeNow(scope, found, header, time.unlessHeld, done, personalIn(capabilities));
  } catch (error) {
    // The referral changed, or a hold was placed just now: the next tick tries again.
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

/** One transaction, if everything fits. */
async function purgeNow(
  scope: Scope,
  found: Stored<ReferralHeader>,
  header: Over,
  unlessHeld: readonly Change[],
  done: Change,
  personal: readonly Entity<unknown>[],
): Promise<"purged" | "kept"> {
  const { id } = header;
  const at = stamp(scope.now());
  const gone = await saidBeside(scope, header, personal);
  if (gone.length > mostAtOnce) {
    // Purged in parts; it stays due, so the next tick continues.
    await scope.table.write([...unlessHeld, ...gone.slice(0, mostAtOnce)]);
    return "kept";
  }
  const forgotten = await forgetPerson(scope, { person: header.person, by: id });
  const left = forget(header, at);
  const agreed = await consentToEmpty(scope, header);
  const { events, changes } = recordStep(
    scope,
    found,
    { ...left, history: { ...left.history, latest: unsaid(left.history.latest) } },
    { type: "referral.purged", by: { kind: "system" } },
  );
  await commitAsSystem(
    scope,
    [...events, ...forgotten.events],
    [
      ...unlessHeld,
      ...gone,
      ...(header.source.kind === "partner"
        ? [remove("sent", sentKey(scope.homes, header.source.partner, id))]
        : []),
      ...changes,
      ...forgotten.changes,
      ...agreed,
      create(purged, { kind: "referral", number: spokenNumber(id), since: header.state.closedAt, at }),
      done,
    ],
  );
  return "purged";
}

/** The consent it came with keeps what it was and how it ended, and no text. */
async function consentToEmpty(scope: Scope, { id, person, consentOf, source }: Over): Promise<Change[]> {
  const named = source.kind === "partner" || source.kind === "program";
  const key = consentKey(scope.homes, consentOf ?? person, consentOfReferral(id));
  const found = await scope.table.get(consent, key);
  return found ? [replace(consent, found, emptied(found.value, named))] : [];
}

/** Personal texts beside the header: deletes the items, and redacts the history's pages. */
async function saidBeside(
  scope: Scope,
  header: ReferralHeader,
  personal: readonly Entity<unknown>[],
): Promise<Change[]> {
  const found: Stored<unknown>[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: referralIn(scope.homes, header.house, header.id),
      limit: 200,
      kinds: [...personal, historyPage],
      ...(cursor ? { cursor } : {}),
    });
    found.push(...page.items.filter((one) => !is(historyPage)(one) || !isUnsaid(one.value.entries)));
    cursor = page.next;
  } while (cursor && found.length <= mostAtOnce);
  return found.map((one) =>
    is(historyPage)(one)
      ? replace(historyPage, one, { ...one.value, entries: unsaid(one.value.entries) })
      : remove(one.kind, one.key),
  );
}
