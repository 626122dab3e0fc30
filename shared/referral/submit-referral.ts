import { invalidField, notFound } from "#shared/errors.ts";
import { newId } from "#shared/ids.ts";
import { send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { firstView, type PartnerView, partnerView } from "./partner-view.ts";
import type { ReferralPayload } from "./payload.ts";
import { sentBody } from "./records.ts";

export interface SubmitReferral {
  readonly payload: ReferralPayload;
  /** The Idempotency-Key. */
  readonly command: string;
  /** Hash of the canonical body as it was received. */
  readonly bodyHash: string;
}

/**
 * A partner sends a referral: its view, the body, the letter to the network's inbox and the answer, in one
 * transaction. Everything that can be refused is refused here.
 * @throws forbidden, invalid (`houses` the key may not see; `command_reused`)
 */
export async function submitReferral(
  scope: Scope,
  input: SubmitReferral,
): Promise<{ referral: PartnerView; repeated: boolean }> {
  need(scope, "referral.submit");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const { houses } = input.payload.routing;
  if (houses !== "any_suitable" && scope.allowedHouses) {
    const at = houses.findIndex((house) => !scope.allowedHouses?.includes(house));
    if (at >= 0)
      throw invalidField(`/routing/houses/${at}`, "unknown_house", "No house of this network has this id.");
  }
  const home = scope.homes.partner(partner);
  const { answer, repeated } = await commit(
    scope,
    { home, command: input.command, asked: input.bodyHash },
    async () => {
      const now = scope.now();
      const id = newId("referral", now.epochMilliseconds);
      const at = now.toString();
      const view = firstView({ id, partner, senderReference: input.payload.routing.senderReference, at });
      const provenance = { partner, basis: input.payload.consent.basis, receivedAt: at };
      return {
        answer: view,
        events: [{ type: "referral.sent", in: home, feed: home, subject: { referral: id } }],
        changes: [
          create(partnerView, view, 0),
          create(sentBody, {
            partner,
            body: { referral: id, house: null, payload: input.payload, provenance },
          }),
          send(scope, home, `submit-${id}`, { ask: "submit", partner, referral: id }),
        ],
      };
    },
  );
  return { referral: answer, repeated };
}
