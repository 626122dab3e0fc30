import { isHeld } from "#shared/records/retention/is-held.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Whether a record is under a legal hold, shown on its page to admissions only. @throws forbidden */
export async function readHeld(scope: Scope, { number }: { number: string }): Promise<boolean> {
  requirePermission(scope, "inbox.read");
  return isHeld(scope, number);
}
