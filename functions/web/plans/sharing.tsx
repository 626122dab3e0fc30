import { words } from "#functions/copy/words.ts";
import { shareForm } from "#shared/plans/plan-forms.ts";
import type { Goal } from "#shared/records/plan/plan.ts";
import type { GoalStanding } from "#shared/records/shared-goal/shared-goal.ts";
import { Fields } from "../kit/fields.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/kit.tsx";
import type { PlanLook } from "./place.ts";

const copy = () => words().plans.plan.sharing;

/** Of a goal shared with a stay's house: whether that is so, and whether the house sees it at this moment. */
function standsAs({ standing, journey }: PlanLook, { id, shared }: Goal) {
  const here = journey.stays.findLast((one) => one.house === journey.house && one.until === null);
  const asked = shared !== null && shared.stay === here?.stay;
  const at: GoalStanding | undefined = standing.find((one) => one.goal === id && one.stay === here?.stay);
  if (asked) return at?.seen ? "seen" : "asked";
  return at ? (at.seen ? "ending" : "takenBack") : "two";
}

/** Who sees a goal, and the resident's word on it. */
export function Sharing({ goal, ...look }: PlanLook & { readonly goal: Goal }) {
  const { at, own, typed, journey } = look;
  const stands = standsAs(look, goal);
  const path = `${at}/goals/${goal.id}/sharing`;
  const shared = stands === "seen" || stands === "asked";
  return (
    <Section title={copy().title}>
      <p role="status">{copy()[stands]}</p>
      {shared ? (
        <Form id="take-back" action={`${path}/end`}>
          <button type="submit" class="btn">
            {copy().takeBack}
          </button>
        </Form>
      ) : journey.house === null ? null : (
        <Form id={shareForm.name} action={path}>
          <p class="second">{copy().shareHint}</p>
          {own ? null : (
            <Fields form={shareForm} typed={typed} copy={{ agreed: copy().agreed({ name: journey.name }) }} />
          )}
          <button type="submit" class="btn">
            {copy().share}
          </button>
        </Form>
      )}
    </Section>
  );
}
