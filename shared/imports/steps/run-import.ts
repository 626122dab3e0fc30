import { stamp } from "#shared/kernel/instant.ts";
import { type ImportHeader, importHeader } from "#shared/records/import/entities.ts";
import { importOutcomes } from "#shared/records/import/outcomes.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Key, Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, card, nextVersion, replace } from "#shared/table/transact.ts";
import { systemImportEvent } from "./event-of.ts";
import { revealStep } from "./reveal-rows.ts";
import { dueLater, newRun, type Run, type Step } from "./step.ts";
import { checkStep, removeStep } from "./undo-rows.ts";
import { writeStep } from "./write-rows.ts";

/** Steps in one run. Each changes the header, and the stream starts the next run until no phase is left. */
const stepsARun = 10;

/**
 * Continues an import, or its undo, from its position. A step is safe to repeat: rows it made have marks, and
 * the position moves with the outcomes in one transaction. Of two concurrent runs one continues.
 */
export async function runImport(scope: Scope, key: Key): Promise<void> {
  const run = newRun(scope);
  let was = await scope.table.get(importHeader, key);
  for (let step = 0; step < stepsARun; step += 1) {
    if (!was || was.value.phase === "none") return;
    try {
      was = await close(scope, was, await take(run, was.value));
    } catch (error) {
      if (error instanceof ConditionFailed) return;
      throw error;
    }
  }
}

function take(run: Run, header: ImportHeader): Promise<Step> {
  if (header.phase === "write") return writeStep(run, header);
  if (header.phase === "reveal") return revealStep(run, header);
  return header.phase === "check" ? checkStep(run, header) : removeStep(run, header);
}

/**
 * Saves the job's position with the step's outcomes: the only place that writes them. The end of a job has an
 * event. Returns what it saved.
 */
async function close(scope: Scope, was: Stored<ImportHeader>, step: Step): Promise<Stored<ImportHeader>> {
  const { outcomes, event } = step;
  const header: ImportHeader = {
    ...step.header,
    changedAt: stamp(scope.now()),
    due: step.header.phase === "none" ? null : dueLater(scope),
  };
  const changes: Change[] = [replace(importHeader, was, header)];
  if (outcomes)
    changes.push(card(importOutcomes, { import: header.id, home: header.home, ...outcomes }, was.version));
  const { made, there, failed, kept } = header.counts;
  const data = { kind: header.kind, made, there, failed, kept };
  if (event) await commitAsSystem(scope, [systemImportEvent(header, { type: event, data })], changes);
  else await scope.table.write(changes);
  return { ...was, value: header, version: nextVersion(was) };
}
