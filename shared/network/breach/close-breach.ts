import type { Breach } from "#shared/records/breach/breach.ts";
import { dutiesOf } from "#shared/records/breach/clock.ts";
import { breachConflict } from "#shared/records/breach/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeBreach } from "./act.ts";

/**
 * Closes an incident once it is assessed and every notice that federal law asks for was sent. @throws forbidden,
 * not_found, conflict `breach_closed`, `breach_duties_left`
 */
export async function closeBreach(
  scope: Scope,
  { breach, command }: { breach: Breach["id"]; command: string },
): Promise<void> {
  requirePermission(scope, "breach.manage");
  await changeBreach(scope, { breach, command, verb: "closeBreach", asked: {} }, ({ value }) => {
    if (dutiesOf(value).some(({ done }) => !done)) throw breachConflict("breach_duties_left");
    return { value: { ...value, closed: doneNow(scope) }, said: { type: "breach.closed" } };
  });
}
