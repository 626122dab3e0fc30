import type { Happened } from "#shared/table/commit.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import type { Inquiry } from "./inquiry.ts";

/** What happened to an inquiry, beside it and in the feed of inquiries. Nothing anybody said. */
export function happenedTo(scope: Scope, id: Inquiry["id"], type: string, data?: Happened["data"]): Happened {
  const home = scope.homes.inquiries();
  return {
    type,
    in: below.inquiry(home, id),
    feed: home,
    subject: { inquiry: id },
    ...(data ? { data } : {}),
  };
}
