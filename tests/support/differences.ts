import { rebuild } from "#shared/app/rebuild.ts";
import type { Difference } from "#shared/engine/projections/rebuild.ts";
import { remembering } from "#shared/table/remembering.ts";
import type { Scope } from "#shared/table/scope.ts";

/** What a rebuild would mend. Most projections are of the same few lists of sources, which are read once here. */
export const differences = (scope: Scope): Promise<Difference[]> =>
  rebuild({ ...scope, table: scope.table.over(remembering) }, { mend: false });
