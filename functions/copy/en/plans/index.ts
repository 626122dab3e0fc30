import { together } from "../../said.ts";
import { plan } from "./plan.ts";
import { repairs } from "./repairs.ts";
import { safety } from "./safety.ts";
import { planSaid } from "./said/plan.ts";
import { safetyPlanSaid } from "./said/safety-plan.ts";
import { templates } from "./templates.ts";

/** The sentences of this area's codes. */
export const said = together(planSaid, safetyPlanSaid);

export const plans = { plan, templates, repairs, safety };
