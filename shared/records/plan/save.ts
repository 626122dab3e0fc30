import { canonical } from "#shared/kernel/fingerprint.ts";
import { reviewDay } from "#shared/records/journey/review-day.ts";
import { type GoalFacts, sharedGoal } from "#shared/records/shared-goal/shared-goal.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, card, create, firstVersion, nextVersion, replace } from "#shared/table/transact.ts";
import { type Goal, planEdition, type RecoveryPlan, recoveryPlan } from "./plan.ts";

/** The changes that write a new plan. */
export const createPlan = (value: RecoveryPlan): Change[] => [
  create(recoveryPlan, value),
  dayOf(value, firstVersion),
];

const dayOf = ({ journey, nextReviewOn }: RecoveryPlan, version: number): Change =>
  card(reviewDay, { journey, nextReviewOn }, version);

/**
 * The changes that write a plan. The edition before a new one is kept as it was, and what the house sees of a goal changes
 * with it.
 */
export const savePlan = (was: Stored<RecoveryPlan>, value: RecoveryPlan): Change[] => [
  replace(recoveryPlan, was, value),
  ...(value.edition > was.value.edition ? [create(planEdition, was.value)] : []),
  ...(value.nextReviewOn === was.value.nextReviewOn ? [] : [dayOf(value, nextVersion(was))]),
  ...sharedAnew(was, value),
];

/** What the house sees of a goal. */
const factsOf = ({ words, by, state, steps }: Goal): GoalFacts => ({
  words,
  by,
  state,
  steps: steps.map((one) => ({ words: one.words, by: one.by, done: one.done !== null })),
});

/** The goals a stay's house sees, by stay and goal. */
const seenIn = ({ goals }: RecoveryPlan) =>
  goals.flatMap((goal) => (goal.shared ? [{ goal: goal.id, ...goal.shared, facts: factsOf(goal) }] : []));

function sharedAnew(was: Stored<RecoveryPlan>, value: RecoveryPlan): Change[] {
  const [before, now] = [seenIn(was.value), seenIn(value)];
  const same = (a: (typeof now)[number]) => (b: (typeof now)[number]) =>
    a.goal === b.goal && a.stay === b.stay;
  const takenBack = before.filter((one) => !now.some(same(one))).map((one) => ({ ...one, facts: null }));
  const changed = now.filter((one) => canonical(one) !== canonical(before.find(same(one)) ?? null));
  return [...changed, ...takenBack].map((one) =>
    card(sharedGoal, { journey: value.journey, ...one }, nextVersion(was)),
  );
}
