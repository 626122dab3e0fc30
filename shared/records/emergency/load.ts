import { notFound } from "#shared/kernel/errors.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Emergency, emergency, emergencyKey } from "./emergency.ts";

/** @throws not_found */
export async function loadEmergency(scope: Scope, id: Emergency["id"]): Promise<Stored<Emergency>> {
  const found = await scope.table.get(emergency, emergencyKey(scope.homes, id));
  if (!found) throw notFound();
  return found;
}

export const isOpener = (scope: Scope, { opened: { by } }: Emergency): boolean =>
  by.kind === "member" && scope.actor.kind === "member" && by.member === scope.actor.id;

/** An emergency access that this member opened. @throws not_found, for anyone else's too */
export async function loadOwnEmergency(scope: Scope, id: Emergency["id"]): Promise<Stored<Emergency>> {
  const found = await loadEmergency(scope, id);
  if (!isOpener(scope, found.value)) throw notFound();
  return found;
}
