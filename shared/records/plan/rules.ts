import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { plainDay } from "#shared/kernel/text.ts";
import type { Goal, RecoveryPlan, Review, Step } from "./plan.ts";

type Content = Pick<RecoveryPlan, "meaning" | "strengths" | "supports" | "parts" | "goals">;

/** Whether this edition was signed or reviewed: the next change opens another. */
const isSettled = ({ edition, signed, reviews }: RecoveryPlan): boolean =>
  [signed.resident, signed.mentor, ...reviews].some((one) => one?.edition === edition);

/** The plan with a change of what it says. */
export const rewritten = (was: RecoveryPlan, to: Partial<Content>): RecoveryPlan => ({
  ...was,
  ...to,
  edition: isSettled(was) ? was.edition + 1 : was.edition,
});

/** One of its goals. @throws not_found */
export function goalIn({ goals }: Pick<RecoveryPlan, "goals">, id: Goal["id"]): Goal {
  const found = goals.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

const withGoal = ({ goals }: RecoveryPlan, goal: Goal): Goal[] =>
  goals.map((one) => (one.id === goal.id ? goal : one));

/** The plan with one of its goals written anew. */
export const withGoalChanged = (was: RecoveryPlan, goal: Goal): RecoveryPlan =>
  rewritten(was, { goals: withGoal(was, goal) });

/** The plan with a goal that the house of a stay sees, or none: who sees it is not what it says. */
export const withShared = (was: RecoveryPlan, id: Goal["id"], shared: Goal["shared"]): RecoveryPlan => ({
  ...was,
  goals: withGoal(was, { ...goalIn(was, id), shared }),
});

/** The plan with another step of a goal. @throws not_found */
export function withStep(was: RecoveryPlan, id: Goal["id"], step: Step): RecoveryPlan {
  const goal = goalIn(was, id);
  return withGoalChanged(was, { ...goal, steps: [...goal.steps, step] });
}

/** The plan with a step done, or not done after all: how far it is, not what it says. @throws not_found */
export function withStepDone(
  was: RecoveryPlan,
  id: Goal["id"],
  step: Step["id"],
  done: Instant | null,
): RecoveryPlan {
  const goal = goalIn(was, id);
  if (!goal.steps.some((one) => one.id === step)) throw notFound();
  const steps = goal.steps.map((one) => (one.id === step ? { ...one, done } : one));
  return { ...was, goals: withGoal(was, { ...goal, steps }) };
}

/** A first review in the first week, then one every thirty days. House-local dates. */
export const firstReview = (begun: string): string => plainDay(begun).add({ days: 7 }).toString();
const nextReview = (reviewed: string): string => plainDay(reviewed).add({ days: 30 }).toString();

/** Whether it is time to look back at it. */
export const isReviewDue = (
  { nextReviewOn }: { readonly nextReviewOn: string | null },
  now: Temporal.Instant,
  timeZone: string,
): boolean => nextReviewOn !== null && nextReviewOn <= today(now, timeZone).toString();

/** How far each goal is, as a review keeps it. */
export const progressOf = ({ goals }: Pick<RecoveryPlan, "goals">): Review["goals"] =>
  goals.map(({ id, words, state, steps }) => ({
    id,
    words,
    state,
    done: steps.filter((one) => one.done !== null).length,
    steps: steps.length,
  }));

/** Reviews in the plan; earlier ones are in its earlier editions. */
const mostReviews = 12;

/** The plan with a review of it as it is. */
export const reviewed = (
  was: RecoveryPlan,
  said: Pick<Review, "on" | "stronger" | "needs" | "next">,
): RecoveryPlan => ({
  ...was,
  reviews: [{ ...said, edition: was.edition, goals: progressOf(was) }, ...was.reviews].slice(0, mostReviews),
  nextReviewOn: nextReview(said.on),
});
