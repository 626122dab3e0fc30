import { invalidField, notFound } from "#shared/errors.ts";
import { windowCard, windowKey } from "#shared/house/records.ts";
import { newId } from "#shared/ids.ts";
import { send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { firstView, type PartnerView, partnerView } from "./partner-view.ts";
import { holdToDate } from "./payload/hold-to-date.ts";
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
 * @throws forbidden, invalid (dates; houses the key may not see or that are not there; `command_reused`)
 */
export async function submitReferral(
  scope: Scope,
  input: SubmitReferral,
): Promise<{ referral: PartnerView; repeated: boolean }> {
  need(scope, "referral.submit");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const { answer, repeated } = await commit(
    scope,
    { home, command: input.command, asked: input.bodyHash },
    async () => {
      const now = scope.now();
      holdToDate(input.payload, now);
      await knowHouses(scope, input.payload.routing.houses);
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

/** Houses that were named must be in the window this key looks through. */
async function knowHouses(scope: Scope, houses: ReferralPayload["routing"]["houses"]): Promise<void> {
  if (houses === "any_suitable") return;
  const found = await scope.table.getAll(
    houses.map((house) => ({ entity: windowCard, key: windowKey(scope.homes, house) })),
  );
  const at = houses.findIndex(
    (house, index) => !found[index] || (scope.allowedHouses && !scope.allowedHouses.includes(house)),
  );
  if (at >= 0) {
    throw invalidField(`/routing/houses/${at}`, "unknown_house", "No house of this network has this id.");
  }
}
