import type { Id } from "#shared/kernel/ids.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The data of an event about an import's beds, in their house's history. */
export interface BedsOfHouse {
  readonly house: Id<"house">;
  readonly import: ImportHeader["id"];
  readonly type: "house.set_up" | "house.beds_added" | "house.beds_taken_back" | "house.taken_back";
  readonly beds: number;
}

export function houseEvent(scope: Scope, { house, import: by, type, beds }: BedsOfHouse): NewEvent {
  const home = scope.homes.house(house);
  return eventOf(houseEvents, {
    type,
    in: home,
    feed: home,
    subject: { house, import: by },
    data: { beds },
  });
}
