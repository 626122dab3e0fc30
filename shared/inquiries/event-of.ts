import type { Inquiry } from "#shared/records/inquiry/inquiry.ts";
import type { NewEvent } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** What happened to an inquiry, beside it and in the feed of inquiries. Nothing anybody said. */
export function happenedTo(scope: Scope, id: Inquiry["id"], type: string, data?: NewEvent["data"]): NewEvent {
  const home = scope.homes.inquiries();
  return {
    type,
    in: below.inquiry(home, id),
    feed: home,
    subject: { inquiry: id },
    ...(data ? { data } : {}),
  };
}
