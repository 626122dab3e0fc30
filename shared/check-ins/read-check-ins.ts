import { notFound } from "#shared/kernel/errors.ts";
import {
  type CheckIn,
  type CheckInNote,
  checkIn,
  checkInKey,
  checkInNote,
  checkInPrefix,
} from "#shared/records/check-in/check-in.ts";
import {
  type CheckInShare,
  checkInShare,
  shareKey,
  shareReceipt,
  shareReceiptKey,
} from "#shared/records/check-in/share.ts";
import { type Trend, trendOf } from "#shared/records/check-in/trend.ts";
import { type CheckInWords, journeyWords, journeyWordsKey } from "#shared/records/check-in/words.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { planKey, type RecoveryPlan, recoveryPlan } from "#shared/records/plan/plan.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** A page of check-ins. Notes beside them count, so it may have fewer. */
const most = 60;

/** Check-ins, latest first, and how each part has been going over them. @throws forbidden, not_found */
export async function listCheckIns(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<{
  readonly checkIns: readonly CheckIn[];
  readonly trend: readonly Trend[];
  readonly next: string | null;
}> {
  requirePermission(scope, "journey.read");
  const page = await scope.table.query({
    in: scope.homes.journey(journeyIn(scope)),
    prefix: checkInPrefix,
    descending: true,
    limit: most,
    cursor,
    kinds: [checkIn],
  });
  const checkIns = page.items.filter(is(checkIn)).map(({ value }) => value);
  return { checkIns, trend: trendOf(checkIns), next: page.next };
}

/** One of them, with what was added later, and the copy that others have. @throws forbidden, not_found */
export async function readCheckIn(
  scope: Scope,
  { checkIn: id }: Pick<CheckInNote, "checkIn">,
): Promise<{
  readonly checkIn: CheckIn;
  readonly notes: readonly CheckInNote[];
  readonly share: CheckInShare | undefined;
  /** Whether supporters read a copy now. */
  readonly isShown: boolean;
  readonly words: CheckInWords | undefined;
}> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [page, [share, receipt, words]] = await Promise.all([
    table.query({
      in: homes.journey(journey),
      prefix: checkInKey(homes, { journey, id }).sk,
      limit: 100,
      kinds: [checkIn, checkInNote],
    }),
    table.getAll([
      { entity: checkInShare, key: shareKey(homes, { journey, id }) },
      { entity: shareReceipt, key: shareReceiptKey(homes, { journey, id }) },
      { entity: journeyWords, key: journeyWordsKey(homes, journey) },
    ]),
  ]);
  const found = page.items.find(is(checkIn));
  if (found?.value.id !== id) throw notFound();
  return {
    checkIn: found.value,
    notes: page.items.filter(is(checkInNote)).map(({ value }) => value),
    share: share?.value,
    isShown: receipt?.value.isShown ?? false,
    words: words?.value.words,
  };
}

/** What a new check-in begins with. @throws forbidden, not_found */
export async function beginCheckIn(scope: Scope): Promise<{
  readonly journey: Journey;
  readonly plan: RecoveryPlan | undefined;
  readonly last: CheckIn | undefined;
  /** What the network says, if it approved words of its own. */
  readonly words: CheckInWords | undefined;
}> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [within, [plan, words], latest] = await Promise.all([
    inJourney(scope),
    table.getAll([
      { entity: recoveryPlan, key: planKey(homes, journey) },
      { entity: journeyWords, key: journeyWordsKey(homes, journey) },
    ]),
    table.query({
      in: homes.journey(journey),
      prefix: checkInPrefix,
      descending: true,
      limit: 20,
      kinds: [checkIn],
    }),
  ]);
  return {
    journey: within.journey,
    plan: plan?.value,
    last: latest.items.find(is(checkIn))?.value,
    words: words?.value.words,
  };
}
