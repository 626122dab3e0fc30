import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import type { Excusal } from "#shared/records/excusal/excusal.ts";
import { type SelfExcusal, selfExcusal, selfExcusalPrefix } from "#shared/records/excusal/self-excusal.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { excusalsOf } from "./current.ts";

/** A resident's excusals of today and ahead. @throws not_found, forbidden */
export async function listExcusals(
  scope: Scope,
  { house, stay }: { readonly house: Id<"house">; readonly stay: Id<"stay"> },
): Promise<readonly Excusal[]> {
  houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const card = await scope.table.get(houseCard, houseCardKey(scope.homes, house));
  if (!card) throw notFound();
  const all = await excusalsOf(scope, house, today(scope.now(), card.value.timeZone).toString());
  return all.filter((one) => one.stay === stay && !one.ended);
}

/** A resident's own, of today and ahead. `on`: the date where they live. @throws forbidden */
export async function listOwnExcusals(
  scope: Scope,
  { on }: { readonly on: string },
): Promise<readonly SelfExcusal["excusal"][]> {
  requirePermission(scope, "self.read");
  if (!scope.journey) throw notFound();
  const home = scope.homes.self(scope.journey);
  const found = await queryAll(scope, { in: home, prefix: selfExcusalPrefix }, selfExcusal);
  return found
    .map(({ value }) => value)
    .filter(({ ended, excusal: { last } }) => !ended && (last === null || last >= on))
    .map((one) => one.excusal);
}
