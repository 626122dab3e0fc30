import { notFound } from "#shared/kernel/errors.ts";
import { type Alert, alert, alertKey } from "#shared/records/alert/alert.ts";
import { type AlertPage, alertPage } from "#shared/records/alert/page.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Who was paged after a check-in, and who answered; undefined if no one had to be. @throws forbidden, not_found */
export async function readAlert(
  scope: Scope,
  { checkIn }: Pick<Alert, "checkIn">,
): Promise<{ readonly alert: Alert; readonly pages: readonly AlertPage[] } | undefined> {
  requirePermission(scope, "journey.read");
  const { homes, journey, table } = scope;
  if (!journey) throw notFound();
  const { items } = await table.query({
    in: homes.exchange(journey),
    prefix: alertKey(homes, { journey, checkIn }).sk,
    limit: 100,
    kinds: [alert, alertPage],
  });
  const found = items.find(is(alert))?.value;
  return found && { alert: found, pages: items.filter(is(alertPage)).map(({ value }) => value) };
}
