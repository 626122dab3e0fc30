import { NotYet } from "#shared/engine/outbox/handled.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { forgetPerson } from "#shared/people/index.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { requests } from "#shared/records/accommodation/with-referral.ts";
import {
  declineReasons,
  type ReferralHeader,
  referralHeader,
  referralIn,
  type TrailEntry,
} from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralBody, referralLocator, sentKey } from "#shared/records/referral/records.ts";
import { goesInTime, retentionEntry, retentionEntryKey } from "#shared/records/referral/retention-entry.ts";
import { referralEvent } from "#shared/records/referral/step.ts";
import { withoutWords } from "#shared/records/referral/without-words.ts";
import { purged } from "#shared/records/retention/purged.ts";
import { timeToPurge } from "#shared/records/retention/time-to-purge.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Entity, Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, create, remove, replace } from "#shared/table/transact.ts";

/** The kinds beside a header that say something of the person. What else comes to say it joins this list. */
const personal: readonly Entity<unknown>[] = [referralBody, accommodation, requests];

/** So many in one transaction, with room for what always goes along. */
const mostAtOnce = 35;

/**
 * The clock looks at a referral that is over without a move-in: where its time has come, the body goes, the copy
 * its sender kept, and the person if nothing else knows them. The header stays, with number, times, kind and
 * reason, and so does what the sender may see. Doing it twice changes nothing.
 */
export async function purgeReferral(
  scope: Scope,
  id: ReferralHeader["id"],
): Promise<"purged" | "kept" | "nothing_due"> {
  const { homes, table } = scope;
  const [waiting, where] = await table.getAll([
    { entity: retentionEntry, key: retentionEntryKey(homes, id) },
    { entity: referralLocator, key: locatorKey(homes, id) },
  ]);
  if (!waiting || waiting.value.done || !where) return "nothing_due";
  const [found] = await table.getAll([headerOf(scope, where.value.house, id)]);
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const at = scope.now().toString();
  const done = replace(retentionEntry, waiting, { ...waiting.value, done: { at } });
  const header = found.value;
  try {
    if (!goesInTime(header)) {
      await table.write([done]);
      return "nothing_due";
    }
    const number = spokenNumber(id);
    const time = await timeToPurge(scope, { number, since: header.closedAt, period: "referralDays" });
    if (!time.due) {
      await table.write([replace(retentionEntry, waiting, { ...waiting.value, look: time.look })]);
      return "kept";
    }
    return await purgeNow(scope, found, header, time.unlessHeld, done);
  } catch (error) {
    // Somebody worked on it, or a hold was just placed: the next tick looks again.
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

/** All of it in one transaction, unless more lies beside the header than fits. */
async function purgeNow(
  scope: Scope,
  found: Stored<ReferralHeader>,
  header: ReferralHeader & { closedAt: string },
  unlessHeld: readonly Change[],
  done: Change,
): Promise<"purged" | "kept"> {
  const { id } = header;
  const at = scope.now().toString();
  const gone = await saidBeside(scope, header);
  if (gone.length > mostAtOnce) {
    // It goes in turns; it is still due, so the next tick goes on.
    await scope.table.write([...unlessHeld, ...gone.slice(0, mostAtOnce)]);
    return "kept";
  }
  const forgotten = await forgetPerson(scope, { person: header.person, by: id });
  const told = referralEvent(scope, [header.house], { type: "referral.purged", referral: id });
  await commitAsSystem(
    scope,
    [...told, ...forgotten.events],
    [
      ...unlessHeld,
      ...gone,
      remove("sent", sentKey(scope.homes, header.partner, id)),
      replace(referralHeader, found, emptied(header, at)),
      ...forgotten.changes,
      create(purged, { kind: "referral", number: spokenNumber(id), since: header.closedAt, at }),
      done,
    ],
  );
  return "purged";
}

async function saidBeside(scope: Scope, header: ReferralHeader): Promise<Change[]> {
  const found: Stored<unknown>[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: referralIn(scope.homes, header.house, header.id),
      limit: 200,
      kinds: personal,
      ...(cursor ? { cursor } : {}),
    });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor && found.length <= mostAtOnce);
  return found.map((one) => remove(one.kind, one.key));
}

/** What stays of a header: no word that somebody wrote about the person. */
const emptied = (header: ReferralHeader, at: string): ReferralHeader => ({
  ...withoutWords(header),
  purged: { at },
  changedAt: at,
  trail: [
    ...header.trail.map(({ data, ...step }) => ({ ...step, data: unsaid(data) })),
    { type: "referral.purged", at, by: null, data: {} },
  ],
});

/** What a history may say by these names is a word of ours, a house, a bed or a reference; the rest somebody wrote. */
const ours = new Set(["reference", "house", "from", "to", "bed"]);
const reasons: readonly string[] = declineReasons;

function unsaid(data: TrailEntry["data"]): TrailEntry["data"] {
  const stays = (name: string, text: string) =>
    ours.has(name) || reasons.includes(text) || /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" && !stays(name, value) ? "" : value,
    ]),
  );
}
