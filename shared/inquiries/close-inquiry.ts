import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { freeWords } from "#shared/records/inquiry/content.ts";
import { inquiryOutcomes, lookAfter } from "#shared/records/inquiry/inquiry.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

export const closureForm = defineForm("closure", "inquiry.manage", {
  outcome: choice(inquiryOutcomes, "inquiry.outcome_required"),
  elsewhere: freeWords(),
  note: freeWords(),
});

/**
 * Closes an inquiry with its outcome. A decline must say where else to try. @throws see changeInquiry;
 * invalid (`/outcome`, `/elsewhere`)
 */
export async function closeInquiry(
  scope: Scope,
  input: OnInquiry & { sent: Sent<typeof closureForm> },
): Promise<void> {
  requirePermission(scope, closureForm.needs);
  const { outcome, elsewhere, note } = closureForm.read(input.sent, (said, errors) => {
    if (said.outcome === "declined" && said.elsewhere === "")
      errors.add("/elsewhere", "inquiry.elsewhere_required");
  });
  await changeInquiry(
    scope,
    { ...input, verb: "closeInquiry" },
    { outcome, elsewhere, note },
    async (was) => {
      const now = scope.now();
      const closed = { ...doneNow(scope), outcome, elsewhere, note, command: input.command };
      return { value: { ...was, closed, look: lookAfter(now) }, type: "inquiry.closed", data: { outcome } };
    },
  );
}
