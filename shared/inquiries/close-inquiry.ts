import { invalidField } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { oneOf, ownWords, type Sent } from "#shared/records/inquiry/content.ts";
import { inquiryOutcomes, lookAfter } from "#shared/records/inquiry/inquiry.ts";
import { actorName, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

/**
 * Ends an inquiry with what came of it. Declined says where else to try, as every decline does.
 * @throws see changeInquiry; invalid (`/outcome`, `/elsewhere`)
 */
export async function closeInquiry(scope: Scope, input: OnInquiry & { sent: Sent }): Promise<void> {
  requirePermission(scope, "inquiry.manage");
  const { sent } = input;
  if (!sent.outcome?.trim()) throw invalidField("/outcome", "inquiry.outcome_required");
  const outcome = oneOf(sent.outcome, "/outcome", inquiryOutcomes);
  const elsewhere = ownWords(sent.elsewhere, "/elsewhere");
  const note = ownWords(sent.note, "/note");
  if (outcome === "declined" && !elsewhere) throw invalidField("/elsewhere", "inquiry.elsewhere_required");
  const on = { ...input, verb: "closeInquiry" };
  await changeInquiry(scope, on, { outcome, elsewhere, note }, async (was) => {
    const now = scope.now();
    const closed = { at: stamp(now), by: actorName(scope) ?? "", outcome, elsewhere, note };
    return { value: { ...was, closed, look: lookAfter(now) }, type: "inquiry.closed", data: { outcome } };
  });
}
