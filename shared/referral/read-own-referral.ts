import { notFound } from "#shared/errors.ts";
import { type Letter, letter, letterKey } from "#shared/letter/letter.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type OwnReferral, withPlace } from "#shared/waitlist/own-places.ts";
import type { ReferralHeader } from "./header.ts";
import { informationLetter } from "./information-letter.ts";
import { type PartnerView, partnerView, viewKey } from "./partner-view.ts";

/**
 * One of this partner's referrals, with what became of a withdrawal: one batch read of the view and the two
 * letters that say more than the view may know yet; one more where it waits on a list. @throws not_found, forbidden
 */
export async function readOwnReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"] },
): Promise<OwnReferral> {
  need(scope, "referral.submit");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const [view, submitted, withdrawal] = await scope.table.getAll([
    { entity: partnerView, key: viewKey(scope.homes, partner, input.referral) },
    { entity: letter, key: letterKey(home, `submit-${input.referral}`) },
    { entity: letter, key: letterKey(home, `withdraw-${input.referral}`) },
  ]);
  if (!view) throw notFound();
  const answered = await answerUnderWay(scope, view.value);
  const refused = submitted?.value.outcome?.result === "refused";
  return withPlace(scope, {
    ...view.value,
    pause: view.value.pause && { ...view.value.pause, answered },
    status: refused ? "refused" : view.value.status,
    withdrawal: withdrawal ? withdrawalOf(withdrawal.value, view.value) : view.value.withdrawal,
  });
}

/** Whether the question that stands has an answer on its way: one read more, only while one stands. */
async function answerUnderWay(scope: Scope, { partner, id, pause }: PartnerView): Promise<boolean> {
  if (!pause) return false;
  const key = letterKey(scope.homes.partner(partner), informationLetter(id, pause.since));
  return (await scope.table.get(letter, key)) !== undefined;
}

/** A withdrawal as its letter stands: the sender sees which way it went, where a status may go back at all. */
function withdrawalOf(
  asked: Letter,
  { status }: Pick<PartnerView, "status">,
): NonNullable<PartnerView["withdrawal"]> {
  const requestedAt = asked.sentAt;
  if (asked.outcome === null) return { requestedAt, outcome: "pending" };
  if (status === "not_shared") return { requestedAt, outcome: "not_shared" };
  return { requestedAt, outcome: asked.outcome.result === "done" ? "done" : "too_late" };
}
