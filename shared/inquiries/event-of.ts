import { notifyOf } from "#shared/network/index.ts";
import { inquiryEvents } from "#shared/records/inquiry/events.ts";
import type { Inquiry } from "#shared/records/inquiry/inquiry.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/** An event of an inquiry, in its partition and in the feed of inquiries. No personal text. */
export function inquiryEvent(
  scope: Scope,
  id: Inquiry["id"],
  what: Occurrence<typeof inquiryEvents>,
): NewEvent {
  const home = scope.homes.inquiries();
  return eventOf(inquiryEvents, {
    ...what,
    in: below.inquiry(home, id),
    feed: home,
    subject: { inquiry: id },
  });
}

/** Tells the members who want to know of a new inquiry. */
export const notifyInquiry = (scope: Scope, id: Inquiry["id"], by?: ActedBy): Change =>
  notifyOf(scope, scope.homes.inquiries(), { kind: "inquiry", subject: id, house: null }, "first", by);
