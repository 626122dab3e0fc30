import type { Handled } from "#shared/engine/outbox/handled.ts";
import { NotYet } from "#shared/engine/outbox/handled.ts";
import { outboxKey, outboxMessage } from "#shared/engine/outbox/message.ts";
import { resumeClock } from "#shared/records/referral/clock.ts";
import { isOpen, type ReferralHeader } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { freeHeldBed } from "#shared/referrals/decisions/decline-referral.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import type { Scope } from "#shared/table/scope.ts";

/** A partner wants a referral back: it wins if it reaches the authority before the person has moved in. */
export async function receiveWithdrawal(
  scope: Scope,
  asked: { partner: ReferralHeader["partner"]; referral: ReferralHeader["id"] },
): Promise<Handled> {
  const [where, submission] = await scope.table.getAll([
    { entity: referralLocator, key: locatorKey(scope.homes, asked.referral) },
    { entity: outboxMessage, key: outboxKey(scope.homes.partner(asked.partner), `submit-${asked.referral}`) },
  ]);
  if (!where) {
    if (submission?.value.outcome) return { result: "done", code: "never_received", events: [], changes: [] };
    throw new NotYet("the submission is still under way");
  }
  const [found] = await scope.table.getAll([headerOf(scope, where.value.house, asked.referral)]);
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const at = scope.now().toString();
  const { status } = found.value;
  if (!isOpen(found.value)) {
    const outcome = status === "moved_in" ? ("too_late" as const) : ("done" as const);
    const type = outcome === "too_late" ? "referral.withdrawal_too_late" : "referral.withdrawal_noted";
    const by = found.value.partnerName;
    const told = withTrailEntry(scope, found.value, { type, by }, { withdrawal: { at, outcome } });
    return {
      result: outcome === "too_late" ? "refused" : "done",
      code: outcome,
      events: referralEvent(scope, [found.value.house], { type, referral: asked.referral }),
      changes: saveHeader(scope, found, told),
    };
  }
  const header = withTrailEntry(
    scope,
    found.value,
    { type: "referral.withdrawn", by: found.value.partnerName },
    {
      status: "withdrawn",
      place: "here",
      hold: null,
      closedAt: at,
      ...resumeClock(found.value, scope.now()),
      withdrawal: { at, outcome: "done" },
    },
  );
  return {
    result: "done",
    events: referralEvent(scope, [found.value.house], {
      type: "referral.withdrawn",
      referral: asked.referral,
    }),
    changes: [
      ...saveHeader(scope, found, header),
      ...(await freeHeldBed(scope, found.value)),
      ...(await offTheList(scope, found.value)),
    ],
  };
}
