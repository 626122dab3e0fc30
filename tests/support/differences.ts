import { rebuild } from "#shared/app/rebuild.ts";
import type { Difference } from "#shared/engine/projections/rebuild.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readAtOnce } from "./at-once.ts";

/** What a rebuild would mend. It reads nearly all of a table: here at once. */
export const differences = (scope: Scope): Promise<Difference[]> =>
  rebuild({ ...scope, table: scope.table.over(readAtOnce) }, { mend: false });
