import { type Difference, rebuild as rebuildAll } from "#shared/engine/projections/rebuild.ts";
import type { Scope } from "#shared/table/scope.ts";
import { capabilities } from "./capabilities.ts";

/** Every projection of a network, held to its sources; with `mend`, written anew where it differs. */
export const rebuild = (scope: Scope, options: { readonly mend: boolean }): Promise<Difference[]> =>
  rebuildAll(scope, capabilities, options);
