import { together } from "../../said.ts";
import { plan, templates } from "./plan.ts";
import { planSaid } from "./said/plan.ts";

/** The sentences of this area's codes. */
export const said = together(planSaid);

export const plans = { plan, templates };
