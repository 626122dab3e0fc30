import { type Handled, NotYet, refused } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Test } from "#shared/records/test/test.ts";
import { undoUntil } from "#shared/records/undo/undo.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Act, planOf } from "../collection/enter.ts";

/**
 * Whether the test ended with a stay that is open again, or may still be: a move-out is undone, and opens its tests. One that
 * ended otherwise waits as long: whoever reported is not to see by the time it takes that somebody moved out.
 */
async function mayOpenAgain(
  { homes, table, now }: Scope,
  { ended, house, stay: of }: Test,
): Promise<boolean> {
  if (!ended) return false;
  if (!hasCome(undoUntil(ended), now())) return true;
  if (ended.as !== "moved_out") return false;
  const found = await table.get(stay, stayKey(homes, house, of));
  return found !== undefined && !found.value.closed;
}

/** Leaves a report to its tick while a test that ended may open again, for all that its sender can tell. @throws NotYet */
export async function notWhileUndoable(scope: Scope, of: Test): Promise<void> {
  if (await mayOpenAgain(scope, of)) throw new NotYet("its end may be undone");
}

/** What somebody from elsewhere said, in the test; or why not. */
export async function taken(
  scope: Scope,
  was: Stored<Test>,
  by: ActedBy,
  act: () => Promise<Act>,
): Promise<Handled> {
  try {
    return { result: "done", ...planOf(scope, was, { ...(await act()), by }) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code);
    throw error;
  }
}
