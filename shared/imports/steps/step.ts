import type { ImportKind } from "#shared/imports/kinds/kind.ts";
import { type KnownHouses, readKnown, withBeds } from "#shared/imports/kinds/known.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { ImportHeader, ImportOutcomes, RowResult } from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";

/** How long the stream has before the clock takes a job up. */
const graceSeconds = 60;
export const dueLater = (scope: Scope): Instant => stamp(scope.now().add({ seconds: graceSeconds }));

/** What one step comes to: where the job stands then, and what became of the rows it looked at. */
export interface Step {
  readonly header: ImportHeader;
  readonly outcomes?: Pick<ImportOutcomes, "chunk" | "row"> & { readonly results: RowResult[] };
  /** Told at the end of a job. */
  readonly event?: "import.done" | "import.kept" | "import.undone";
}

/** What the steps of one run share: the houses by name, read once. */
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
