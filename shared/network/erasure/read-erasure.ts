import { readHistory } from "#shared/engine/archive/read-history.ts";
import { type ErasureRequest, erasureRequest, requestKey } from "#shared/engine/erasure/request.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface Erasure {
  readonly request: ErasureRequest | undefined;
  /** Newest first. */
  readonly history: readonly EventRecord[];
  /** The network's name and IANA zone. */
  readonly name: string;
  readonly timeZone: string;
}

/** The latest request, and the network's history. @throws forbidden */
export async function readErasure(scope: Scope): Promise<Erasure> {
  requirePermission(scope, "erasure.stop");
  const { homes, table } = scope;
  const [[found, card], history] = await Promise.all([
    table.getAll([
      { entity: erasureRequest, key: requestKey(homes) },
      { entity: networkCard, key: networkCardKey(homes) },
    ]),
    readHistory(scope),
  ]);
  const { name = "", timeZone = "UTC" } = card?.value ?? {};
  return { request: found?.value, history, name, timeZone };
}
