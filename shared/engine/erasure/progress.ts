import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { Files } from "#shared/kernel/ports.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import type { Capability } from "../capability.ts";
import { type Erasure, erasure, restMinutes } from "./erasure.ts";

/** What an erasure run can use besides its scope. */
export interface Deps {
  readonly capabilities: readonly Capability[];
  /** Where archives of whole networks are stored. */
  readonly archives: Files;
  /** The clock's own door: the memberships of identities. */
  readonly door: Table;
  /** Pages and partitions in one run, so that the clock has time for other due work. */
  readonly steps?: number;
}

/** The stored progress. */
export type Progress = Stored<Erasure>;

/**
 * Saves the progress, in one transaction with `also`. It writes no event: only the request and the end have one.
 * @throws ConditionFailed if another run is ahead
 */
export async function note(
  scope: Scope,
  was: Progress,
  change: Partial<Erasure>,
  also: readonly Change[] = [],
): Promise<Progress> {
  const value = { ...was.value, ...change };
  const progress = replace(erasure, was, value);
  await (also.length > 0 ? scope.table.write([progress, ...also]) : scope.table.put(progress));
  return { ...was, version: was.version + 1, value };
}

/** The end of a rest that begins now. */
export const afterRest = (scope: Scope): Instant => stamp(scope.now().add({ minutes: restMinutes }));
