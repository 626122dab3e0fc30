import type { ImportKind } from "#shared/imports/kinds/kind.ts";
import { type KnownHouses, readKnown, withBeds } from "#shared/imports/kinds/known.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { ImportOutcomes, RowResult } from "#shared/records/import/outcomes.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Seconds for the stream to continue a job before the clock does. */
const graceSeconds = 60;
export const dueLater = (scope: Scope): Instant => stamp(scope.now().add({ seconds: graceSeconds }));

/** The result of a step: the job's next position and the outcomes of its rows. */
export interface Step {
  readonly header: ImportHeader;
  readonly outcomes?: Pick<ImportOutcomes, "chunk" | "row"> & { readonly results: RowResult[] };
  /** The event at the end of a job. */
  readonly event?: "import.done" | "import.kept" | "import.undone";
}

/** Shared by the steps of one run: the houses by name, read once. */
export interface Run {
  readonly scope: Scope;
  known(kind: ImportKind): Promise<KnownHouses>;
}

export function newRun(scope: Scope): Run {
  let read: Promise<KnownHouses> | undefined;
  return {
    scope,
    known: async ({ bedsInJob }) => {
      if (!bedsInJob) return new Map();
      read ??= readKnown(scope);
      return withBeds(await read, bedsInJob);
    },
  };
}
