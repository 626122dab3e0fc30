import type { Id } from "#shared/kernel/ids.ts";
import { askAftercare } from "#shared/plans/aftercare/ask-aftercare.ts";
import { beginPlan } from "#shared/plans/begin-plan.ts";
import { completeStep } from "#shared/plans/complete-step.ts";
import { readEdition, readPlan } from "#shared/plans/read-plan.ts";
import { reviewPlan } from "#shared/plans/review-plan.ts";
import { aboutSeen, rewritePlan } from "#shared/plans/rewrite-plan.ts";
import { readSafetyPlan, writeSafetyPlan } from "#shared/plans/safety-plan.ts";
import { shareGoal, takeGoalBack } from "#shared/plans/share-goal.ts";
import { planSeen, signHandedOver, signPlan } from "#shared/plans/sign-plan.ts";
import { addGoal, changeGoal, goalSeen, setGoalState } from "#shared/plans/write-goal.ts";
import { goalIn } from "#shared/records/plan/rules.ts";
import { scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import { beginning, begun, planNow, steady, welding } from "../../support/plans.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A resident with the same ids, in the network asked. */
const own = {
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;
/** A mentor of the network asked, in a journey with the same id. */
const ofMentor = {
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;

const writes = { ...own, permission: "journey.write" } as const;
/** What a form was filled in from; nothing in another network, where there is no plan. */
const seenBy = async (read: () => Promise<string>): Promise<string> => read().catch(() => "");

export const planVerbs: Record<string, Verb> = {
  readPlan: { ...ofMentor, permission: "journey.read", run: (s) => readPlan(s) },
  readEdition: { ...own, permission: "journey.read", run: (s) => readEdition(s, { edition: 1 }) },
  beginPlan: {
    ...ofMentor,
    permission: "journey.write",
    tells: "plan.begun",
    run: (s) => beginPlan(s, { ...beginning, command: command() }),
  },
  askAftercare: {
    ...ofMentor,
    permission: "journey.write",
    tells: "plan.aftercare_asked",
    run: (s) => askAftercare(s, { agreed: "yes", command: command() }),
  },
  rewritePlan: {
    ...writes,
    tells: "plan.changed",
    run: async (s) => {
      const seen = await seenBy(async () => aboutSeen(await planNow(s)));
      return rewritePlan(s, { ...beginning, meaning: "My own place", seen, command: command() });
    },
  },
  addGoal: {
    ...ofMentor,
    permission: "journey.write",
    tells: "plan.goal_added",
    run: (s) => addGoal(s, { ...welding, command: command() }),
  },
  changeGoal: {
    ...writes,
    tells: "plan.goal_changed",
    run: async (s, { goal }) => {
      const seen = await seenBy(async () => goalSeen(goalIn(await planNow(s), goal)));
      return changeGoal(s, { ...welding, words: "Pass the welding exam", goal, seen, command: command() });
    },
  },
  setGoalState: {
    ...writes,
    tells: "plan.goal_changed",
    run: (s, { goal }) => setGoalState(s, { goal, state: "reached", command: command() }),
  },
  completeStep: {
    ...writes,
    tells: "plan.step_done",
    run: (s, { goal, step }) => completeStep(s, { goal, step, done: true, command: command() }),
  },
  shareGoal: {
    ...writes,
    tells: "plan.goal_shared",
    run: (s, { goal }) => shareGoal(s, { goal, command: command() }),
  },
  takeGoalBack: {
    ...writes,
    tells: "plan.goal_taken_back",
    run: (s, { goal }) => takeGoalBack(s, { goal, command: command() }),
  },
  readSafetyPlan: {
    ...own,
    permission: "journey.read",
    lists: true,
    run: (s) => readSafetyPlan(s),
  },
  writeSafetyPlan: {
    ...ofMentor,
    permission: "journey.write",
    tells: "safety_plan.written",
    run: (s) => writeSafetyPlan(s, { ...steady, command: command() }),
  },
  reviewPlan: {
    ...writes,
    tells: "plan.reviewed",
    run: (s) => reviewPlan(s, { stronger: "I call first", command: command() }),
  },
  signPlan: {
    ...writes,
    tells: "plan.signed",
    run: async (s) => {
      const seen = await seenBy(async () => planSeen(await planNow(s)));
      return signPlan(s, { name: "Linus Bracken", seen, command: command() });
    },
  },
  signHandedOver: {
    ...ofMentor,
    permission: "journey.write",
    tells: "plan.signed",
    run: async (s) => {
      const seen = await seenBy(async () => planSeen(await planNow(s)));
      return signHandedOver(s, { name: "Linus Bracken", seen, command: command() });
    },
  },
};

declare module "./kit.ts" {
  interface Things {
    goal: Id<"goal">;
    step: Id<"step">;
  }
}

/** A plan with a goal and an earlier edition. */
export const plannedAhead: Makes = async (world, { journey, resident: person }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person }, "req");
  const plan = await begun(scope);
  const [goal] = plan.goals;
  const [step] = goal?.steps ?? [];
  await signPlan(scope, { name: "Linus Bracken", seen: planSeen(plan), command: command() });
  const seen = aboutSeen(plan);
  await rewritePlan(scope, { ...beginning, meaning: "Being home for dinner", seen, command: command() });
  return { goal: goal?.id ?? "gol_none", step: step?.id ?? "stp_none" };
};
