import { Temporal } from "temporal-polyfill";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { emergencyOfStayEvents } from "#shared/records/emergency/events.ts";
import { accessEntry } from "#shared/table/access-entry.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { NoteEmergency } from "./requests.ts";

/** Writes into the stay who opened its record, so that its house and its resident see it. */
export async function receiveEmergency(
  { homes }: Scope,
  { emergency, house, stay, member, name, role, reason, at }: NoteEmergency,
): Promise<Handled> {
  const record = below.stay(homes.house(house), stay);
  const hour = Temporal.Instant.from(at).round({ smallestUnit: "hour", roundingMode: "floor" });
  return {
    result: "done",
    events: [
      eventOf(emergencyOfStayEvents, {
        type: "emergency.record_opened",
        in: record,
        feed: homes.house(house),
        subject: { stay, emergency },
        data: { reason, name },
      }),
    ],
    changes: [
      create(accessEntry, {
        in: record,
        hour: stamp(hour),
        at,
        member,
        name,
        role,
        purpose: `emergency_${emergency}`,
        emergency,
      }),
    ],
  };
}
