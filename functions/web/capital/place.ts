import type { Child } from "hono/jsx";
import type { PageContext } from "../kit/route.ts";
import type { PlanContext, PlanPlace } from "../plans/place.ts";
import type { Markup } from "../ui/layout.tsx";

/** Where the pages of someone's recovery capital are: theirs, and their mentor's. */
export interface CapitalPlace<C extends PlanContext> extends PlanPlace<C> {
  /** The pattern of the plan's address. */
  readonly plan: string;
  /** What else is on the page. */
  also?(ctx: PageContext<C>, at: string): Child;
  /** A page in place of it. */
  instead?(ctx: PageContext<C>, at: string): Promise<Markup | undefined>;
}
