import type { OnCallPage } from "#shared/houses/roster/read-on-call.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";

/** What the parts of the page need to know. */
export interface Shown {
  readonly ctx: PageContext<HouseContext>;
  readonly found: OnCallPage;
}
