import { hasCome } from "#shared/kernel/instant.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import { closeDoors } from "./close-doors.ts";
import { erase } from "./erase.ts";
import { type Erasure, erasure, erasureKey } from "./erasure.ts";
import { listPartitions } from "./list-partitions.ts";
import { afterRest, type Deps, note, type Progress } from "./progress.ts";
import { verifyErased } from "./verify-erased.ts";

/** One step deletes a page, or reads partitions side by side; some ten seconds in all. */
const stepsARun = 500;
/** Turns of listing in one run, and phases without a rest between them: some ten seconds again. */
const turnsARun = 2;

type Phase = (scope: Scope, found: Progress, means: Deps, steps: number) => Promise<unknown>;

const phases: Readonly<Record<Exclude<Erasure["state"], "erased">, Phase>> = {
  closing: async (scope, found, means) => {
    await closeDoors(scope, means);
    await note(scope, found, { state: "listing", due: afterRest(scope) });
  },
  /** Removes access that was granted while the doors were closing. */
  listing: async (scope, found, means, steps) => {
    if (found.value.home === null) await closeDoors(scope, means);
    await listPartitions(scope, found, means, steps);
  },
  erasing: (scope, found, means, steps) => erase(scope, found, means, steps),
  looking: (scope, found, means, steps) => verifyErased(scope, found, means, steps),
};

/**
 * Advances an erasure by what is due: closes the doors, rests, lists partitions, deletes them, and after
 * another rest verifies. Resumes after a crash; of two concurrent runs the slower stops.
 */
export async function runErasure(scope: Scope, means: Deps): Promise<void> {
  const steps = means.steps ?? stepsARun;
  for (let turn = 0; turn < turnsARun; turn += 1) {
    const found = await scope.table.get(erasure, erasureKey(scope.homes));
    if (!found?.value.due || !hasCome(found.value.due, scope.now())) return;
    const { state } = found.value;
    if (state === "erased") return;
    try {
      await phases[state](scope, found, means, steps);
    } catch (error) {
      if (error instanceof ConditionFailed) return;
      throw error;
    }
    if (state === "erasing" || state === "looking") return;
  }
}
