import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { numberIn, searchBoxForm, withNumber } from "./wanted.ts";

/**
 * The referral whose number is all that was typed, if one alone has it: in the network, or in the house.
 * @throws not_found, forbidden
 */
export async function findNumber(
  scope: Scope,
  { house, wanted }: { house: Id<"house"> | null } & Sent<typeof searchBoxForm>,
): Promise<Id<"referral"> | null> {
  const home = house ? houseHome(scope, house) : homeOfReferral(scope.homes, null);
  requirePermission(scope, searchBoxForm.needs);
  if (!house) requirePermission(scope, "inbox.read");
  if (!scope.permissions.has("referral.read")) return null;
  const [one, other] = await withNumber(scope, home, numberIn(wanted ?? ""));
  return one && !other ? one.id : null;
}
