import type { Handled } from "#shared/engine/outbox/handled.ts";
import { NotYet } from "#shared/engine/outbox/handled.ts";
import { outboxKey, outboxMessage } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { senderOf } from "#shared/records/referral/source.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { isOver, noteWithdrawal, withdraw } from "#shared/records/referral/transitions/end.ts";
import { withdrawalOutcome } from "#shared/records/referral/withdrawal.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Receives a partner's withdrawal: it succeeds if it arrives before the person has moved in. */
export async function receiveWithdrawal(
  scope: Scope,
  asked: { partner: Id<"partner">; referral: ReferralHeader["id"] },
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
  const was = found.value;
  const by = senderOf(was);
  if (by?.partner !== asked.partner)
    return { result: "refused", code: "not_theirs", events: [], changes: [] };
  if (isOver(was)) {
    const outcome = withdrawalOutcome(was.state.status);
    const late = outcome === "too_late";
    const type = late ? "referral.withdrawal_too_late" : "referral.withdrawal_noted";
    return {
      result: late ? "refused" : "done",
      code: outcome,
      ...recordStep(scope, found, noteWithdrawal(was, stamp(scope.now())), { type, by }),
    };
  }
  const home = homeOfReferral(scope.homes, was.house);
  const { events, changes } = recordStep(scope, found, withdraw(was, scope.now()), {
    type: "referral.withdrawn",
    by,
  });
  return {
    result: "done",
    events,
    changes: [
      ...changes,
      ...(await freeHeldBed(scope, was)),
      ...(await offTheList(scope, was)),
      notifyOf(scope, home, { kind: "withdrawn", subject: was.id, house: was.house }, found.version),
    ],
  };
}
