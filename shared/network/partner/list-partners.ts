import { type IssuedKey, issuedKey, type Partner, partner } from "#shared/records/partner/partner.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Referral partners, each with its keys, without secrets. @throws forbidden */
export async function listPartners(scope: Scope): Promise<(Partner & { keys: IssuedKey[] })[]> {
  requirePermission(scope, "partner.manage");
  const home = scope.homes.administration();
  const [partners, keys] = await Promise.all([
    scope.table.query({ in: home, prefix: "P#", limit: 200, kinds: [partner] }),
    scope.table.query({ in: home, prefix: "K#", limit: 500, kinds: [issuedKey] }),
  ]);
  const issued = keys.items.filter(is(issuedKey)).map((one) => one.value);
  return partners.items
    .filter(is(partner))
    .map(({ value }) => ({ ...value, keys: issued.filter((key) => key.partner === value.id) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
