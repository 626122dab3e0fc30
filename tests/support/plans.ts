import { beginPlan } from "#shared/plans/begin-plan.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { safetySeen } from "#shared/plans/safety-plan.ts";
import { addGoal } from "#shared/plans/write-goal.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "./small-world.ts";

export const planNow = async (scope: Scope): Promise<RecoveryPlan> => {
  const { plan } = await readPlan(scope);
  if (!plan) throw new Error("no plan");
  return plan;
};

/** What a plan is begun with. */
export const beginning = {
  startedFrom: "blank",
  meaning: "Being there for my kids",
  strengths: "I show up\nI can cook for twenty",
  supports: [{ name: "Rosa", how: "Calls every Sunday", phone: "555-555-0143" }],
  parts: ["home", "health", "work_school"],
  goals: [],
} as const;

/** A goal with two steps, as its form sends it. */
export const welding = {
  domain: "work_school",
  words: "Finish the welding class",
  by: "",
  steps: [{ words: "Call about the class", owner: "both" }, { words: "Get the bus pass" }],
  obstacles: "Early mornings",
  helps: "Going with Marcus",
  seen: "",
} as const;

/** What a safety plan's form sends. */
export const steady = {
  helps: "Walk to the pier",
  signs: "I stop answering calls",
  seen: safetySeen(undefined),
};

/** Begins a plan with a goal of two steps. */
export async function begun(scope: Scope): Promise<RecoveryPlan> {
  await beginPlan(scope, { ...beginning, command: command() });
  await addGoal(scope, { ...welding, command: command() });
  return planNow(scope);
}
