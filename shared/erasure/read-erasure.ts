import { readHistory } from "#shared/archive/read-history.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type ErasureRequest, findRequest } from "./request.ts";

/** What was asked for last, and what happened with the network as a whole, newest first. @throws forbidden */
export async function readErasure(
  scope: Scope,
): Promise<{ request: ErasureRequest | undefined; history: readonly EventRecord[] }> {
  need(scope, "erasure.stop");
  const [found, history] = await Promise.all([findRequest(scope), readHistory(scope)]);
  return { request: found?.value, history };
}
