import { stamp } from "#shared/kernel/instant.ts";
import { oneOf, ownWords, type Sent } from "#shared/records/inquiry/content.ts";
import { actorName, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

/** Somebody called back, and reached them or not. A promise to call is kept by it. @throws see changeInquiry; invalid */
export async function noteCall(scope: Scope, input: OnInquiry & { sent: Sent }): Promise<void> {
  requirePermission(scope, "inquiry.manage");
  const kind = oneOf(input.sent.reached, "/reached", ["reached", "not_reached"]);
  const note = ownWords(input.sent.note, "/note");
  await changeInquiry(scope, { ...input, verb: "noteCall" }, { kind, note }, async (was) => {
    const step = { kind, at: stamp(scope.now()), by: actorName(scope) ?? "", house: null, note };
    const callBy = kind === "reached" ? null : was.callBy;
    const value = { ...was, callBy, steps: [...was.steps, step].slice(-60) };
    return { value, type: "inquiry.called", data: { reached: kind === "reached" } };
  });
}
