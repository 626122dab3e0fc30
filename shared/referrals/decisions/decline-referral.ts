import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readText } from "#shared/kernel/text.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { resumeClock } from "#shared/records/referral/clock.ts";
import {
  type DeclineReason,
  declineReasons,
  homeOfReferral,
  isOpen,
  type ReferralHeader,
} from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { actorName, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

export interface DeclineReferral {
  /** With which house it lies; null: care declines it from the inbox. */
  readonly house: Id<"house"> | null;
  readonly referral: ReferralHeader["id"];
  readonly reason: DeclineReason;
  /** What would change the answer, and where else to try: each decline says both. At most 1,000 characters. */
  readonly wouldChange: string;
  readonly elsewhere: string;
  /** A text that reads as a ground the law forbids says something else. */
  readonly letStand?: boolean;
  readonly command: string;
}

/**
 * Declines a referral, with a reason. A hold it had ends with it.
 * A vote as reason needs one that was counted; a no-show is closed by the call to its sender.
 * @throws not_found, forbidden, invalid (`/reason`, `/wouldChange`, `/elsewhere`), conflict (`not_waiting`, `call_first`)
 */
export async function declineReferral(
  scope: Scope,
  input: DeclineReferral,
): Promise<{ reason: DeclineReason }> {
  const home = input.house ? houseHome(scope, input.house) : homeOfReferral(scope.homes, null);
  requirePermission(scope, "referral.decide");
  if (!input.house) requirePermission(scope, "inbox.read");
  if (!declineReasons.includes(input.reason)) throw invalidField("/reason", "choice.reason");
  const wouldChange = readText(input.wouldChange, "/wouldChange", {
    most: 1000,
    lines: true,
    required: "referral.would_change_required",
  });
  const elsewhere = readText(input.elsewhere, "/elsewhere", {
    most: 1000,
    lines: true,
    required: "referral.elsewhere_required",
  });
  const stands = checkFairHousing({ "/wouldChange": wouldChange, "/elsewhere": elsewhere }, input.letStand);
  const asked = { decline: input.referral, reason: input.reason, wouldChange, elsewhere };
  const { answer } = await commit(scope, { home, command: input.command, asked }, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, input.house, input.referral)]);
    const was = authority(found);
    if (!isOpen(was.value)) throw referralConflict("not_waiting");
    if (was.value.status === "no_show") throw referralConflict("call_first");
    if (input.reason === "house_vote" && !was.value.vote?.held)
      throw invalidField("/reason", "referral.no_vote");
    const at = scope.now().toString();
    const data = { reason: input.reason, ...stands };
    const header = withTrailEntry(
      scope,
      was.value,
      { type: "referral.declined", data },
      {
        status: "declined",
        hold: null,
        closedAt: at,
        ...resumeClock(was.value, scope.now()),
        decision: {
          kind: "declined",
          at,
          by: actorName(scope) ?? "",
          reason: input.reason,
          wouldChange,
          elsewhere,
        },
      },
    );
    return {
      answer: { reason: input.reason },
      events: referralEvent(scope, [input.house], {
        type: "referral.declined",
        referral: input.referral,
        data,
      }),
      changes: [
        ...saveHeader(scope, was, header),
        ...(await freeHeldBed(scope, was.value)),
        ...(await offTheList(scope, was.value)),
      ],
    };
  });
  return answer;
}

/** The change that lets a referral's bed go, where it holds one. */
export async function freeHeldBed(scope: Scope, header: ReferralHeader): Promise<Change[]> {
  if (!header.hold || !header.house) return [];
  const held = await scope.table.get(bed, bedKey(scope.homes.house(header.house), header.hold.bed));
  if (held?.value.hold?.referral !== header.id) return [];
  return [replace(bed, held, { ...held.value, hold: null, changedAt: scope.now().toString() })];
}
