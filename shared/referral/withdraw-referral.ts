import { notFound } from "#shared/errors.ts";
import { letter, letterKey, send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import type { OwnReferral } from "#shared/waitlist/own-places.ts";
import type { ReferralHeader } from "./header.ts";
import { partnerView, viewKey } from "./partner-view.ts";
import { readOwnReferral } from "./read-own-referral.ts";

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
  const letterOf = () => scope.table.get(letter, letterKey(home, id));
  const view = await scope.table.get(partnerView, viewKey(scope.homes, partner, input.referral));
  if (!view) throw notFound();
  if (!(await letterOf())) {
    const command = `${id}-${input.command}`;
    await commit(scope, { home, command, asked: { referral: input.referral } }, async () => ({
      answer: null,
      events: [
        { type: "referral.withdrawal_asked", in: home, feed: home, subject: { referral: input.referral } },
      ],
      changes: [send(scope, home, id, { ask: "withdraw", partner, referral: input.referral })],
    })).catch(async (error: unknown) => {
      // Two at once: the other one's letter is as good as ours.
      if (!(await letterOf())) throw error;
    });
  }
  return readOwnReferral(scope, { referral: input.referral });
}
