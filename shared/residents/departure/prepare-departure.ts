import { invalidField } from "#shared/kernel/errors.ts";
import { type ChecklistForm, checklistFrom } from "#shared/records/departure/checklist.ts";
import { moveOutKinds } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOnDeparture, type OfStay } from "./act.ts";

/** Saves the reason, so that the page asks what matters. It decides and ends nothing. @throws invalid `/kind` */
export async function planDeparture(scope: Scope, input: OfStay & { kind: string }): Promise<void> {
  const kind = moveOutKinds.find((one) => one === input.kind && one !== "transfer");
  await actOnDeparture(scope, { ...input, verb: "planDeparture" }, { plan: input.kind }, () => {
    if (!kind) throw invalidField("/kind", "choice.reason");
    return { type: "departure.planned", departure: { kind } };
  });
}

/**
 * Saves checklist answers; what is left out stays as it was. Also after the stay has ended, since deposits are
 * refunded and belongings picked up later. @throws invalid with every field
 */
export async function saveChecklist(scope: Scope, input: OfStay & { answers: ChecklistForm }): Promise<void> {
  const afterwards = true;
  await actOnDeparture(
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
