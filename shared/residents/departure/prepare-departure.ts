import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { type ChecklistForm, checklistFrom } from "#shared/records/departure/checklist.ts";
import { moveOutKinds } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOnDeparture, changeDeparture, leavingNeeds, type OfStay } from "./act.ts";

/** Every reason except a transfer, which admissions start. */
const reasons = moveOutKinds.filter((one) => one !== "transfer");
export const reasonForm = defineForm("kind", leavingNeeds, { kind: choice(reasons, "choice.reason") });

/** Saves the reason, which adapts the page. It does not end the stay. @throws invalid `/kind` */
export async function planDeparture(scope: Scope, input: OfStay & Sent<typeof reasonForm>): Promise<void> {
  await actOnDeparture(scope, reasonForm, input, (_, { kind }) => ({
    type: "departure.planned",
    departure: { kind },
  }));
}

/**
 * Saves checklist answers; missing ones keep their value. Also after the stay has ended, since deposits are
 * refunded and belongings picked up later. @throws invalid with every field
 */
export async function saveChecklist(scope: Scope, input: OfStay & { answers: ChecklistForm }): Promise<void> {
  const afterwards = true;
  await changeDeparture(
    scope,
    { ...input, verb: "saveChecklist" },
    { answers: input.answers },
    ({ departure }) => {
      const answers = { ...departure.answers, ...checklistFrom(input.answers) };
      return {
        type: "departure.prepared",
        data: { answers: Object.keys(answers).length },
        departure: { answers },
      };
    },
    { afterwards },
  );
}
