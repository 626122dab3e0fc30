import { type OutboxMessage, outboxKey, outboxMessage } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { informationMessage } from "#shared/records/referral/information-message.ts";
import { type PartnerView, partnerView, toldBy, viewKey } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type OwnReferral, withPlace } from "./own-places.ts";

/**
 * One of this partner's referrals, with the outcome of a withdrawal: one batch read of the view and the two
 * messages that may be newer; one more if it is waitlisted. @throws not_found, forbidden
 */
export async function readOwnReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"] },
): Promise<OwnReferral> {
  requirePermission(scope, "referral.submit");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const [view, submitted, withdrawal] = await scope.table.getAll([
    { entity: partnerView, key: viewKey(scope.homes, partner, input.referral) },
    { entity: outboxMessage, key: outboxKey(home, `submit-${input.referral}`) },
    { entity: outboxMessage, key: outboxKey(home, `withdraw-${input.referral}`) },
  ]);
  if (!view) throw notFound();
  const told = toldBy(view.value, scope.now());
  const answered = await answerUnderWay(scope, told);
  const refused = submitted?.value.outcome?.result === "refused";
  return withPlace(scope, {
    ...told,
    pause: told.pause && { ...told.pause, answered },
    status: refused ? "refused" : told.status,
    withdrawal: withdrawal ? withdrawalOf(withdrawal.value, told) : told.withdrawal,
  });
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
  { status }: Pick<PartnerView, "status">,
): NonNullable<PartnerView["withdrawal"]> {
  const requestedAt = asked.sentAt;
  if (asked.outcome === null) return { requestedAt, outcome: "pending" };
  if (status === "not_shared") return { requestedAt, outcome: "not_shared" };
  return { requestedAt, outcome: asked.outcome.result === "done" ? "done" : "too_late" };
}
