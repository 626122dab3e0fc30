import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { partnerEvents } from "#shared/records/partner/events.ts";
import { partnerCard, partnerCardKey } from "#shared/records/partner/partner.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { project } from "#shared/table/transact.ts";
import type { introduce } from "./requests.ts";

/**
 * Stores a partner's names in its own home, where the system reads them with each referral. Names that are
 * older than the stored ones are refused.
 */
export async function receiveIntroduction(
  scope: Scope,
  { version, ...names }: z.infer<typeof introduce.schema>,
): Promise<Handled> {
  const { partner, name } = names;
  const home = scope.homes.partner(partner);
  const was = await scope.table.get(partnerCard, partnerCardKey(scope.homes, partner));
  if (was && was.version >= version) return { result: "refused", code: "older", events: [], changes: [] };
  const { createdAt } = was?.value ?? { createdAt: stamp(scope.now()) };
  const { tradeNames } = names;
  return {
    result: "done",
    events: [
      eventOf(partnerEvents, {
        type: was ? "partner.changed" : "partner.introduced",
        in: home,
        feed: home,
        subject: { partner },
        data: { name },
      }),
    ],
    changes: [project(partnerCard, { id: partner, name, tradeNames, createdAt }, version)],
  };
}
