import { rebuild } from "#shared/app/rebuild.ts";
import type { Difference } from "#shared/engine/projections/rebuild.ts";
import type { Scope } from "#shared/table/scope.ts";
import { remembering } from "./remembering.ts";

/** What a rebuild would mend. Most projections are of the same few lists of sources, which are read once here. */
export const differences = (scope: Scope): Promise<Difference[]> =>
  rebuild({ ...scope, table: scope.table.over(remembering) }, { mend: false });
