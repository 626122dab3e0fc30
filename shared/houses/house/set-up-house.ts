import type { Handled } from "#shared/engine/outbox/handled.ts";
import { type NewBed, newBed, notYetThere } from "#shared/houses/bed/receive-beds.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { directoryHouse, directoryHouseKey, houseCard } from "#shared/records/house/records.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";

/**
 * Sets up a house's own home as administration asked: its card and its beds, dated as of the request (ISO
 * instant).
 */
export async function setUpHouse(
  scope: Scope,
  asked: { house: Bed["house"]; networkName: string; beds: readonly NewBed[]; sentAt: Instant },
): Promise<Handled> {
  const definition = await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, asked.house));
  if (!definition) return { result: "refused", code: "unknown_house", events: [], changes: [] };
  const { id, name, timeZone, decisionHours, onCallPhone } = definition.value;
  const home = scope.homes.house(asked.house);
  const beds = await notYetThere(scope, asked.house, asked.beds);
  return {
    result: "done",
    events: [
      eventOf(houseEvents, {
        type: "house.set_up",
        in: home,
        feed: home,
        subject: { house: id },
        data: { beds: beds.length },
      }),
    ],
    changes: [
      card(
        houseCard,
        { id, name, networkName: asked.networkName, timeZone, decisionHours, onCallPhone },
        definition.version,
      ),
      ...beds.flatMap((one) => newBed(id, one, asked.sentAt)),
    ],
  };
}
