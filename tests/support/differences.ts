import { rebuild } from "#shared/app/rebuild.ts";
import type { Difference } from "#shared/engine/projections/rebuild.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readingAtOnce } from "./reading-at-once.ts";

/** What a rebuild would mend. Here the table is read once, not a hundred times. */
export const differences = (scope: Scope): Promise<Difference[]> =>
  rebuild({ ...scope, table: scope.table.over(readingAtOnce) }, { mend: false });
