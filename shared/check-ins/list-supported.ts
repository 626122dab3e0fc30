import { notFound } from "#shared/kernel/errors.ts";
import { type SupportedCheckIn, supportedCheckIn, supportedPrefix } from "#shared/records/check-in/share.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Check-ins that residents of the house shared with its supporters, latest first. @throws forbidden, not_found */
export async function listSupported(
  scope: Scope,
): Promise<readonly NonNullable<SupportedCheckIn["shown"]>[]> {
  requirePermission(scope, "support.read");
  const { homes, house, table } = scope;
  if (!house) throw notFound();
  const newest = { prefix: supportedPrefix, descending: true, limit: 60, kinds: [supportedCheckIn] } as const;
  const page = await table.query({ in: homes.support(house), ...newest });
  return page.items.filter(is(supportedCheckIn)).flatMap(({ value }) => value.shown ?? []);
}
