import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { milestonesForm } from "./choose-milestones.ts";
import { saveChoice } from "./save-choice.ts";

/** No one sees a resident's milestones any longer. Their date stays theirs. @throws forbidden, not_found */
export async function takeMilestonesBack(
  scope: Scope,
  { command }: { readonly command: string },
): Promise<void> {
  requirePermission(scope, milestonesForm.needs);
  await saveChoice(scope, { verb: "takeMilestonesBack", command, asked: {} }, (was) => ({
    ...was,
    inHouse: "me",
    recovery: "me",
  }));
}
