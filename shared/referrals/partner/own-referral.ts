import { type OutboxMessage, outboxKey, outboxMessage } from "#shared/engine/outbox/message.ts";
import { sentBody, sentKey } from "#shared/records/referral/body.ts";
import { informationMessage } from "#shared/records/referral/information-message.ts";
import { type PartnerView, partnerView, toldBy, viewKey } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type OwnReferral, withPlace } from "./own-places.ts";

/**
 * A partner's own referral as it is now, and which other it was sent besides: one batch read of the view, the body and
 * the two messages that may be newer; one more if it is waitlisted.
 */
export async function ownReferral(
  scope: Scope,
  partner: PartnerView["partner"],
  referral: ReferralHeader["id"],
): Promise<{ referral: OwnReferral; besides: ReferralHeader["id"] | null } | undefined> {
  const home = scope.homes.partner(partner);
  const [view, submitted, withdrawal, sent] = await scope.table.getAll([
    { entity: partnerView, key: viewKey(scope.homes, partner, referral) },
    { entity: outboxMessage, key: outboxKey(home, `submit-${referral}`) },
    { entity: outboxMessage, key: outboxKey(home, `withdraw-${referral}`) },
    { entity: sentBody, key: sentKey(scope.homes, partner, referral) },
  ]);
  if (!view) return undefined;
  const told = toldBy(view.value, scope.now());
  const answered = await answerUnderWay(scope, told);
  const refused = submitted?.value.outcome?.result === "refused";
  const own = await withPlace(scope, {
    ...told,
    pause: told.pause && { ...told.pause, answered },
    status: refused ? "refused" : told.status,
    withdrawal: withdrawal ? withdrawalOf(withdrawal.value, told) : told.withdrawal,
  });
  return { referral: own, besides: sent?.value.besides ?? null };
}

/** Whether an answer to the open question is being delivered: one read, only if a question is open. */
async function answerUnderWay(scope: Scope, { partner, id, pause }: PartnerView): Promise<boolean> {
  if (!pause) return false;
  const key = outboxKey(scope.homes.partner(partner), informationMessage(id, pause.since));
  return (await scope.table.get(outboxMessage, key)) !== undefined;
}

/** The state of a withdrawal's message: the sender sees the outcome if the status may be returned. */
function withdrawalOf(
  asked: OutboxMessage,
  { status, withdrawal }: Pick<PartnerView, "status" | "withdrawal">,
): NonNullable<PartnerView["withdrawal"]> {
  const requestedAt = asked.sentAt;
  if (asked.outcome === null) return { requestedAt, outcome: "pending" };
  if (status === "not_shared") return { requestedAt, outcome: "not_shared" };
  const done = asked.outcome.result === "done";
  // A corrected move-in changes the outcome: the view has the latest.
  return { requestedAt, outcome: withdrawal?.outcome ?? (done ? "done" : "too_late") };
}
