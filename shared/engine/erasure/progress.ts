import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { Files } from "#shared/kernel/ports.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { replace } from "#shared/table/transact.ts";
import type { Capability } from "../capability.ts";
import { type Erasure, erasure, restMinutes } from "./erasure.ts";

/** What carrying one out has at hand beside its scope. */
export interface Deps {
  readonly capabilities: readonly Capability[];
  /** Where a network that was asked for as a whole lies. */
  readonly archives: Files;
  /** The clock's own door: which memberships an identity has. */
  readonly door: Table;
  /** Pages and partitions in one run, so that the clock has time for the rest of what is due. */
  readonly steps?: number;
}

/** How far it has come, as the table has it. */
export type Progress = Stored<Erasure>;

/**
 * Writes down how far it has come. Not an act of anybody's: the request was, and the end is.
 * @throws ConditionFailed where another run is further
 */
export async function note(scope: Scope, was: Progress, change: Partial<Erasure>): Promise<Progress> {
  const value = { ...was.value, ...change };
  await scope.table.write([replace(erasure, was, value)]);
  return { ...was, version: was.version + 1, value };
}

/** When a rest that begins now is over. */
export const afterRest = (scope: Scope): Instant => stamp(scope.now().add({ minutes: restMinutes }));
