import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { Test } from "#shared/records/test/test.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Act, planOf } from "../collection/enter.ts";

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
