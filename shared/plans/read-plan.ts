import { notFound } from "#shared/kernel/errors.ts";
import { type Journey, journeyHeader } from "#shared/records/journey/journey.ts";
import { type AftercarePlan, aftercarePlan } from "#shared/records/plan/aftercare.ts";
import { planEdition, planEditionKey, type RecoveryPlan, recoveryPlan } from "#shared/records/plan/plan.ts";
import { type GoalStanding, goalStanding } from "#shared/records/shared-goal/shared-goal.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { journeyHome } from "./change-plan.ts";

export interface PlanPage {
  readonly journey: Journey;
  readonly plan: RecoveryPlan | undefined;
  /** What their referral had of aftercare; undefined until they asked. */
  readonly aftercare: AftercarePlan["found"] | undefined;
  /** Which goals the house sees at this moment. */
  readonly standing: readonly GoalStanding[];
}

/** A journey's plan, in one query. @throws forbidden, not_found */
export async function readPlan(scope: Scope): Promise<PlanPage> {
  const { home } = journeyHome(scope, "journey.read");
  const { items } = await scope.table.query({
    in: home,
    prefix: "~",
    descending: true,
    limit: 100,
    kinds: [journeyHeader, recoveryPlan, aftercarePlan, goalStanding],
  });
  const header = items.find(is(journeyHeader));
  if (!header) throw notFound();
  const sent = items.find(is(aftercarePlan))?.value;
  return {
    journey: header.value,
    plan: items.find(is(recoveryPlan))?.value,
    aftercare: sent?.person === header.value.person ? sent?.found : undefined,
    standing: items.filter(is(goalStanding)).map(({ value }) => value),
  };
}

/** An earlier edition. @throws forbidden, not_found */
export async function readEdition(
  scope: Scope,
  { edition }: { readonly edition: number },
): Promise<RecoveryPlan> {
  const { id } = journeyHome(scope, "journey.read");
  const found = await scope.table.get(planEdition, planEditionKey(scope.homes, id, edition));
  if (!found) throw notFound();
  return found.value;
}
