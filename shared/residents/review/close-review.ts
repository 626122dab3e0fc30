import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { type ReviewPlace, review, reviewKey, reviewStep } from "#shared/records/review/review.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import { planOf } from "./act.ts";

/** The last day to appeal is over in the house, and nobody did. Safe to repeat. */
export async function closeReview(scope: Scope, at: ReviewPlace): Promise<void> {
  const found = await scope.table.get(review, reviewKey(scope.homes, at));
  const until = found?.value.notice?.until;
  if (!found || !until || reviewStep(found.value) !== "to_appeal" || !hasCome(until, scope.now())) return;
  const { events, changes } = planOf(scope, found, {
    value: { closed: stamp(scope.now()) },
    event: { type: "review.closed" },
  });
  await commitAsSystem(scope, events, changes).catch((error: unknown) => {
    // Somebody acted on it: the next tick looks again.
    if (!(error instanceof ConditionFailed)) throw error;
  });
}
