import { stamp } from "#shared/kernel/instant.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { accessEntry } from "./access-entry.ts";
import type { Scope } from "./scope.ts";

/** Logs a view of a record. One entry for each hour, member and purpose: a repeat writes the same entry. */
export async function noteAccess(scope: Scope, record: Home, purpose: string): Promise<void> {
  if (scope.actor.kind !== "member") return;
  const now = scope.now();
  await scope.table.note(accessEntry, {
    in: record,
    hour: stamp(now.round({ smallestUnit: "hour", roundingMode: "floor" })),
    at: stamp(now),
    member: scope.actor.id,
    name: scope.actor.name,
    role: scope.actor.role,
    purpose,
  });
}
