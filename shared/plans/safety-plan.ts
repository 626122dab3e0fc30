import { forbidden } from "#shared/kernel/errors.ts";
import { defineForm, lines, phone, rows, type Sent, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { type Journey, journeyHeader, journeyHeaderKey } from "#shared/records/journey/journey.ts";
import { safetyPlanEvents } from "#shared/records/safety-plan/events.ts";
import { type SafetyPlan, safetyPlan, safetyPlanKey } from "#shared/records/safety-plan/safety-plan.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { mustBeAsSeen, seenOf } from "./change-plan.ts";

const words = lines({ most: 1000 });
export const calleeRows = rows(
  {
    name: text({ most: 80, required: "text.name_required" }),
    phone: phone("text.phone_required"),
  },
  { most: 4 },
);

export const safetyForm = defineForm("safety", "journey.write", {
  signs: words,
  helps: lines({ most: 1000, required: "safety_plan.helps_required" }),
  places: words,
  people: calleeRows,
  professionals: calleeRows,
  means: words,
  seen: text({ most: 60 }),
});

const contentOf = (plan: SafetyPlan | undefined) =>
  plan && { ...plan, journey: undefined, writtenAt: undefined };
export const safetySeen = (plan: SafetyPlan | undefined): string => seenOf(contentOf(plan));

/** @throws forbidden */
export async function readSafetyPlan(
  scope: Scope,
): Promise<{ readonly plan: SafetyPlan | undefined; readonly journey: Journey | undefined }> {
  requirePermission(scope, "journey.read");
  const { homes, journey: id, table } = scope;
  if (!id) throw forbidden("journey.read");
  const [plan, header] = await table.getAll([
    { entity: safetyPlan, key: safetyPlanKey(homes, id) },
    { entity: journeyHeader, key: journeyHeaderKey(homes, id) },
  ]);
  return { plan: plan?.value, journey: header?.value };
}

/**
 * What a resident does when it gets hard, in their words. @throws forbidden, not_found, invalid with every field, conflict
 * (`plan_rewritten`, `handed_over`)
 */
export async function writeSafetyPlan(
  scope: Scope,
  { command, ...sent }: Sent<typeof safetyForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, safetyForm.needs);
  const { homes, journey: id, table } = scope;
  if (!id) throw forbidden(safetyForm.needs);
  const home = homes.safety(id);
  const act = { home, verb: "writeSafetyPlan", command, asked: sent, answers: noAnswer };
  await commit(scope, act, async () => {
    const [{ still }, was] = await Promise.all([
      inJourney(scope),
      table.get(safetyPlan, safetyPlanKey(homes, id)),
    ]);
    const { seen, ...said } = safetyForm.read(sent);
    mustBeAsSeen(seen, contentOf(was?.value));
    const value: SafetyPlan = { journey: id, ...said, writtenAt: stamp(scope.now()) };
    return {
      answer: null,
      events: [
        eventOf(safetyPlanEvents, {
          type: "safety_plan.written",
          in: home,
          feed: home,
          subject: { journey: id },
        }),
      ],
      changes: [still, was ? replace(safetyPlan, was, value) : create(safetyPlan, value)],
    };
  });
}
