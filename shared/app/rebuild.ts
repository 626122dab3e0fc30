import { type Difference, rebuild as rebuildAll } from "#shared/engine/projections/rebuild.ts";
import type { Scope } from "#shared/table/scope.ts";
import { capabilities } from "./capabilities.ts";

/** Compares every projection of a network with its sources; with `mend`, rewrites those that differ. */
export const rebuild = (scope: Scope, options: { readonly mend: boolean }): Promise<Difference[]> =>
  rebuildAll(scope, capabilities, options);
