import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { partnerEvents } from "#shared/records/partner/events.ts";
import { type Partner, partnerCard } from "#shared/records/partner/partner.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";

/** Stores a partner's name in its own home, where the system reads it with each referral. */
export async function receiveIntroduction(
  scope: Scope,
  asked: { partner: Partner["id"]; name: string },
): Promise<Handled> {
  const home = scope.homes.partner(asked.partner);
  return {
    result: "done",
    events: [
      eventOf(partnerEvents, {
        type: "partner.introduced",
        in: home,
        feed: home,
        subject: { partner: asked.partner },
        data: { name: asked.name },
      }),
    ],
    changes: [card(partnerCard, { id: asked.partner, name: asked.name, createdAt: stamp(scope.now()) }, 1)],
  };
}
