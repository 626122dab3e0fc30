import { notFound } from "#shared/errors.ts";
import { letter, letterKey, send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type OwnReferral, withPlace } from "#shared/waitlist/own-places.ts";
import type { ReferralHeader } from "./header.ts";
import { type PartnerView, partnerView, viewKey } from "./partner-view.ts";
import { withdrawalOf } from "./read-own-referral.ts";

/**
 * A partner asks for a referral back. It wins if it reaches the authority before the person has moved in.
 * Asking again changes nothing. @throws not_found, forbidden
 */
export async function withdrawReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; command: string },
): Promise<OwnReferral> {
  need(scope, "referral.withdraw");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const id = `withdraw-${input.referral}`;
  const read = () =>
    scope.table.getAll([
      { entity: partnerView, key: viewKey(scope.homes, partner, input.referral) },
      { entity: letter, key: letterKey(home, id) },
    ]);
  const [view, already] = await read();
  if (!view) throw notFound();
  if (already)
    return withPlace(scope, { ...view.value, withdrawal: withdrawalOf(already.value, view.value) });
  const { answer } = await commit(
    scope,
    { home, command: `${id}-${input.command}`, asked: { referral: input.referral } },
    async () => {
      const requestedAt = scope.now().toString();
      const answer: PartnerView = { ...view.value, withdrawal: { requestedAt, outcome: "pending" } };
      return {
        answer,
        events: [
          { type: "referral.withdrawal_asked", in: home, feed: home, subject: { referral: input.referral } },
        ],
        changes: [send(scope, home, id, { ask: "withdraw", partner, referral: input.referral })],
      };
    },
  ).catch(async (error: unknown) => {
    // Two at once: the other one's letter is as good as ours.
    const [, theirs] = await read();
    if (!theirs) throw error;
    return { answer: { ...view.value, withdrawal: withdrawalOf(theirs.value, view.value) } };
  });
  return withPlace(scope, answer);
}
