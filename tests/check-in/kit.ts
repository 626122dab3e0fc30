import type { Keeping } from "#shared/check-ins/keep-check-in.ts";
import { type RecoveryPlan, recoveryPlan } from "#shared/records/plan/plan.ts";
import { create } from "#shared/table/transact.ts";
import type { Walking } from "../support/beside.ts";
import { command } from "../support/small-world.ts";

/** A check-in as it is sent: everyone is safe. */
export const sent = (changed: Partial<Keeping> = {}): Keeping => ({
  kind: "in_person",
  good: "A year yesterday. The whole house clapped.",
  safe: "yes",
  dying: "no",
  will: "Call the cooking school",
  audience: "two_of_us",
  command: command(),
  ...changed,
});

/** A plan with one goal and one step of it. */
export async function withPlan({ mentor, journey }: Walking): Promise<RecoveryPlan> {
  const plan: RecoveryPlan = {
    journey,
    edition: 1,
    startedFrom: "blank",
    begunAt: "2026-01-01T00:00:00.000Z",
    meaning: "",
    strengths: [],
    supports: [],
    parts: ["home", "money", "coping"],
    goals: [
      {
        id: "gol_1",
        domain: "money",
        words: "Save for a course",
        steps: [{ id: "stp_1", words: "Open an account", owner: "resident", by: null, done: null }],
        obstacles: "",
        helps: "",
        by: null,
        state: "active",
        shared: null,
      },
    ],
    signed: { resident: null, mentor: null },
    reviews: [],
    nextReviewOn: "2026-03-08",
  };
  await mentor.table.write([create(recoveryPlan, plan)]);
  return plan;
}
