import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { beginPlan } from "#shared/plans/begin-plan.ts";
import { completeStep } from "#shared/plans/complete-step.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { reviewPlan } from "#shared/plans/review-plan.ts";
import { safetySeen, writeSafetyPlan } from "#shared/plans/safety-plan.ts";
import { shareGoal } from "#shared/plans/share-goal.ts";
import { planSeen, signPlan } from "#shared/plans/sign-plan.ts";
import { addGoal } from "#shared/plans/write-goal.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "./kit.ts";
import type { Story } from "./stories.ts";

/** Whose plan it is, as the resident and as their mentor, at any moment. */
export interface Pair {
  readonly journey: Id<"journey">;
  readonly person: Id<"person">;
  readonly resident: (then: Temporal.Instant) => Scope;
  readonly mentor: (then: Temporal.Instant) => Scope;
  readonly names: { readonly resident: string; readonly mentor: string };
}

export const daysBefore = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now.subtract({ hours: 24 * days });

/** A plan begun on a day, with its goals; both signed it, and the house sees the last goal. */
export async function beginWith(
  { resident, mentor, names }: Pair,
  story: Story,
  then: Temporal.Instant,
): Promise<void> {
  const [by, beside] = [resident(then), mentor(then)];
  const { meaning, strengths, supports, went, goals } = story;
  await beginPlan(by, {
    ...{ startedFrom: "blank", meaning, strengths, supports, goals: [] },
    parts: Object.keys(went).join("\n"),
    command: command(),
  });
  for (const goal of goals) await addGoal(beside, { ...goal, by: "", seen: "", command: command() });
  const { plan } = await readPlan(by);
  if (!plan) throw new Error("The demo began no such plan");
  const seen = planSeen(plan);
  await signPlan(by, { name: names.resident, seen, command: command() });
  await signPlan(beside, { name: names.mentor, seen, command: command() });
  const shared = plan.goals.at(-1);
  if (shared) await shareGoal(by, { goal: shared.id, agreed: "on", command: command() });
}

/** Steps done since, and what the two saw when they looked back. */
export async function lookBack({ mentor }: Pair, at: readonly Temporal.Instant[]): Promise<void> {
  for (const [nth, then] of at.entries()) {
    const scope = mentor(then);
    const { plan } = await readPlan(scope);
    const [goal] = plan?.goals ?? [];
    const step = goal?.steps.find(({ done }) => done === null);
    if (goal && step && nth < 2)
      await completeStep(scope, { goal: goal.id, step: step.id, done: true, command: command() });
    const said = reviews[nth % reviews.length];
    if (said) await reviewPlan(scope, { ...said, command: command() });
  }
}

const reviews = [
  {
    stronger: "I have people to call, and I call them.",
    needs: "Mornings. I’m up before I want to be.",
    next: "One thing a day, and not five.",
  },
  {
    stronger: "The group knows my name. I slept.",
    needs: "Money still makes me look away.",
    next: "Open the mail on Fridays, together.",
  },
  {
    stronger: "I said no to a night out and it was fine.",
    needs: "Patience with family.",
    next: "Keep Sundays.",
  },
] as const;

/** What a resident does when it gets hard. */
export const writeSafety = ({ resident }: Pair, then: Temporal.Instant): Promise<void> =>
  writeSafetyPlan(resident(then), {
    signs: "I stop answering the phone\nI stay up past two",
    helps: "Cold water on my face\nWalk to the reservoir",
    places: "The porch\nThe diner on Fourth",
    people: [{ name: "Marguerite", phone: "555-555-0151" }],
    professionals: [{ name: "The clinic’s front desk", phone: "555-555-0152" }],
    means: "My medications are in the locked box; the house holds the second key.",
    seen: safetySeen(undefined),
    command: command(),
  });
