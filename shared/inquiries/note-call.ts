import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { freeWords } from "#shared/records/inquiry/content.ts";
import { withSteps } from "#shared/records/inquiry/inquiry.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

export const callBackForm = defineForm("called", "inquiry.manage", {
  reached: choice(["reached", "not_reached"], "choice.unknown"),
  note: freeWords(),
});

/**
 * Records a call back, successful or not. Either one keeps the promise to call. @throws see changeInquiry;
 * invalid
 */
export async function noteCall(
  scope: Scope,
  input: OnInquiry & { sent: Sent<typeof callBackForm> },
): Promise<void> {
  requirePermission(scope, callBackForm.needs);
  const { reached: kind, note } = callBackForm.read(input.sent);
  await changeInquiry(scope, { ...input, verb: "noteCall" }, { kind, note }, async (was) => {
    const step = { kind, ...doneNow(scope), house: null, note, outcome: null };
    const callBy = kind === "reached" ? null : was.callBy;
    const value = { ...was, callBy, steps: withSteps(was, step) };
    return { value, type: "inquiry.called", data: { reached: kind === "reached" } };
  });
}
