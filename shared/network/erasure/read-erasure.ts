import { readHistory } from "#shared/engine/archive/read-history.ts";
import { type ErasureRequest, findRequest } from "#shared/engine/erasure/request.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** The latest request, and the network's history, newest first. @throws forbidden */
export async function readErasure(
  scope: Scope,
): Promise<{ request: ErasureRequest | undefined; history: readonly EventRecord[] }> {
  requirePermission(scope, "erasure.stop");
  const [found, history] = await Promise.all([findRequest(scope), readHistory(scope)]);
  return { request: found?.value, history };
}
