import type { ImportHeader } from "#shared/records/import/entities.ts";
import { importEvents } from "#shared/records/import/events.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import { below } from "#shared/tenancy/homes.ts";

type What = Occurrence<typeof importEvents>;

/** An event of an import, in its own partition. */
export const importEvent = (header: ImportHeader, what: What): NewEvent =>
  eventOf(importEvents, {
    ...what,
    in: below.import(header.home, header.id),
    feed: header.home,
    subject: { import: header.id },
  });

/** The system's import events are in the import's own partition, not in administration's feed. */
export function systemImportEvent(header: ImportHeader, what: What): NewEvent {
  const own = below.import(header.home, header.id);
  return eventOf(importEvents, { ...what, in: own, feed: own, subject: { import: header.id } });
}
