import type { Scope } from "#shared/table/scope.ts";
import { heldCard, heldKey } from "./legal-hold.ts";

/** Whether a record is on legal hold, its own or the network's: for its page to show. */
export async function isHeld(scope: Scope, number: string): Promise<boolean> {
  const found = await scope.table.getAll([
    { entity: heldCard, key: heldKey(scope.homes, "network") },
    { entity: heldCard, key: heldKey(scope.homes, number) },
  ]);
  return found.some((one) => one !== undefined);
}

/** Whether the network has any legal hold. */
export async function isAnythingHeld(scope: Scope): Promise<boolean> {
  const prefix = heldKey(scope.homes, "").sk;
  const found = await scope.table.query({ in: scope.homes.directory(), prefix, limit: 1, kinds: [heldCard] });
  return found.items.length > 0;
}
