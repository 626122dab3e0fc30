import { together } from "../../said.ts";
import { plan, templates } from "./plan.ts";
import { safety } from "./safety.ts";
import { planSaid } from "./said/plan.ts";
import { safetyPlanSaid } from "./said/safety-plan.ts";

/** The sentences of this area's codes. */
export const said = together(planSaid, safetyPlanSaid);

export const plans = { plan, templates, safety };
