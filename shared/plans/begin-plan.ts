import type { Said, Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { type Goal, planKey, type RecoveryPlan, recoveryPlan } from "#shared/records/plan/plan.ts";
import { planConflict } from "#shared/records/plan/refusals.ts";
import { firstReview } from "#shared/records/plan/rules.ts";
import { createPlan } from "#shared/records/plan/save.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { journeyHome, planEvent } from "./change-plan.ts";
import { type aboutForm, beginForm, checkParts } from "./plan-forms.ts";

/**
 * Begins a resident's plan, from whatever they wrote into the form. @throws forbidden, invalid with every field, conflict
 * (`plan_begun`, `handed_over`)
 */
export async function beginPlan(
  scope: Scope,
  { command, ...sent }: Sent<typeof beginForm> & { readonly command: string },
): Promise<void> {
  const { home, id } = journeyHome(scope, "journey.write");
  await commit(scope, { home, verb: "beginPlan", command, asked: sent, answers: noAnswer }, async () => {
    const [{ journey, still }, was] = await Promise.all([
      inJourney(scope),
      scope.table.get(recoveryPlan, planKey(scope.homes, id)),
    ]);
    const { startedFrom, goals, ...said } = beginForm.read(sent, checkParts);
    if (was) throw planConflict("plan_begun");
    const now = scope.now();
    const value: RecoveryPlan = {
      journey: id,
      edition: 1,
      startedFrom,
      begunAt: stamp(now),
      ...aboutSaid(said),
      goals: goals.map((goal) => ({ ...newGoal, ...goal, id: newId("goal", now.epochMilliseconds) })),
      signed: { resident: null, mentor: null },
      reviews: [],
      nextReviewOn: firstReview(today(now, journey.timeZone).toString()),
    };
    return {
      answer: null,
      events: [planEvent(id, home, "plan.begun")],
      changes: [still, ...createPlan(value)],
    };
  });
}

/** What a goal is before anything else is said of it. */
export const newGoal: Omit<Goal, "id" | "domain" | "words"> = {
  steps: [],
  obstacles: "",
  helps: "",
  by: null,
  state: "active",
  shared: null,
};

type About = Pick<RecoveryPlan, "meaning" | "strengths" | "supports" | "parts">;

export const aboutSaid = ({
  meaning,
  strengths,
  supports,
  parts,
}: Omit<Said<typeof aboutForm>, "seen">): About => ({
  meaning,
  strengths: strengths.split("\n").flatMap((one) => one.trim() || []),
  supports: supports.map((one) => ({ ...one, phone: one.phone || null })),
  parts,
});
