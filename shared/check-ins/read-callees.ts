import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Whom staff call about a resident's house: its own number, and the one for nights and emergencies. @throws forbidden */
export async function readCallees(
  scope: Scope,
  { house }: Pick<Journey, "house">,
): Promise<{ readonly phone: string; readonly onCallPhone: string } | null> {
  requirePermission(scope, "journey.read");
  const found = house
    ? await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house))
    : undefined;
  return found ? { phone: found.value.phone, onCallPhone: found.value.onCallPhone } : null;
}
