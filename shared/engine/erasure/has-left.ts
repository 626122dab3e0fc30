import type { Scope } from "#shared/table/scope.ts";
import { erasure, erasureKey } from "./erasure.ts";

/** Whether the network has left: followers and due work stop there. */
export const hasLeft = async (scope: Scope): Promise<boolean> =>
  (await scope.table.get(erasure, erasureKey(scope.homes))) !== undefined;
