import { type Emergency, recordOf } from "#shared/records/emergency/emergency.ts";
import { emergencyEvents } from "#shared/records/emergency/events.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";

/** An event of an emergency access, in its own record. `feed`: whose activity shows it. */
export const emergencyEvent = (
  { homes }: Scope,
  id: Emergency["id"],
  said: Occurrence<typeof emergencyEvents>,
  feed: Home = homes.emergencies(),
): [NewEvent] => [
  eventOf(emergencyEvents, { ...said, in: recordOf(homes, id), feed, subject: { emergency: id } }),
];
