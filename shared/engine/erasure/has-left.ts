import type { Scope } from "#shared/table/scope.ts";
import { erasure, erasureKey } from "./erasure.ts";

/** Whether the network has left: what follows from changes and from time rests there. */
export const hasLeft = async (scope: Scope): Promise<boolean> =>
  (await scope.table.get(erasure, erasureKey(scope.homes))) !== undefined;
