import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { accommodationsIn } from "#shared/records/accommodation/accommodation.ts";
import { broughtEvents } from "#shared/records/accommodation/events.ts";
import { transferEvents } from "#shared/records/transfer/events.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { copies, isCopied } from "./copies.ts";
import type { carryOver } from "./requests.ts";

/**
 * Copies one kind of item to the new stay, once: the message closes in the same transaction, a failure is
 * retried.
 */
export async function receiveTransferred(
  scope: Scope,
  { what, from, to }: z.infer<typeof carryOver.schema>,
): Promise<Handled> {
  if (!isCopied(what)) return { result: "refused", code: "unknown_kind", events: [], changes: [] };
  const home = scope.homes.house(to.house);
  const changes = await copies[what](scope, from, to);
  const subject = { stay: to.stay };
  // That a request exists is private: it shows in no feed, and not on the stay's page.
  const apart = accommodationsIn(scope.homes, to);
  const event: NewEvent =
    what === "accommodations"
      ? eventOf(broughtEvents, { type: "accommodation.brought", in: apart, feed: apart, subject })
      : eventOf(transferEvents, {
          type: "stay.brought",
          in: below.stay(home, to.stay),
          feed: home,
          subject,
          data: { what },
        });
  return { result: "done", events: [event], changes };
}
