import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { erasureEvents } from "../erasure/events.ts";
import type { ErasureRequest } from "../erasure/request.ts";
import type { Archive } from "./archive.ts";
import { archiveEvents } from "./events.ts";

/** One event, written to the network's history and to the feed of the acting role. */
function inBoth({ kind, homes }: Scope, one: (home: NewEvent["in"]) => NewEvent): [NewEvent, ...NewEvent[]] {
  if (kind === "administration") return [one(homes.archive()), one(homes.administration())];
  return kind === "care" ? [one(homes.archive()), one(homes.inbox())] : [one(homes.archive())];
}

export const archiveEvent = (scope: Scope, archive: Archive["id"], what: Occurrence<typeof archiveEvents>) =>
  inBoth(scope, (home) => eventOf(archiveEvents, { ...what, in: home, feed: home, subject: { archive } }));

export const erasureEvent = (
  scope: Scope,
  erasure: ErasureRequest["id"],
  what: Occurrence<typeof erasureEvents>,
) => inBoth(scope, (home) => eventOf(erasureEvents, { ...what, in: home, feed: home, subject: { erasure } }));
