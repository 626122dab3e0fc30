import { Temporal } from "temporal-polyfill";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { partnerCard, partnerCardKey } from "#shared/records/partner/partner.ts";
import { recognize } from "#shared/records/person/recognize.ts";
import { sentBody, sentKey } from "#shared/records/referral/body.ts";
import { introducedBy } from "#shared/records/referral/identity.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { Scope } from "#shared/table/scope.ts";
import { openReferral } from "./open-referral.ts";

/** The inbox receives a partner's referral, once. */
export async function receiveReferral(
  scope: Scope,
  asked: { partner: Id<"partner">; referral: ReferralHeader["id"] },
): Promise<Handled> {
  const { homes } = scope;
  const [sent, partner, already] = await scope.table.getAll([
    { entity: sentBody, key: sentKey(homes, asked.partner, asked.referral) },
    { entity: partnerCard, key: partnerCardKey(homes, asked.partner) },
    { entity: referralLocator, key: locatorKey(homes, asked.referral) },
  ]);
  if (!partner) throw new NotYet("the partner's introduction is still under way");
  if (!sent || already) return { result: "refused", code: "not_sent", events: [], changes: [] };
  const { payload: facts, provenance } = sent.value.body;
  const from = { kind: "partner", partner: asked.partner, name: partner.value.name } as const;
  const opened = await openReferral(scope, {
    id: asked.referral,
    source: from,
    contact: facts.routing.contact,
    house: null,
    facts,
    who: await recognize(scope, introducedBy(facts)),
    receivedAt: Temporal.Instant.from(provenance.receivedAt),
    by: from,
  });
  return { result: "done", ...opened };
}
