import type { SaidOf } from "../../../said.ts";

export const safetyPlanSaid = {
  problems: { "safety_plan.helps_required": "Write at least one thing that helps you." },
  events: { "safety_plan.written": "Safety plan written" },
} satisfies SaidOf<"safety_plan">;
