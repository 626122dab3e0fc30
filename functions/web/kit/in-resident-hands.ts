import { forbidden } from "#shared/kernel/errors.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { RequestContext } from "./route.ts";

/** For what only residents say: the phone must be locked to it, in their hands. @throws forbidden */
export function inResidentHands({ c }: RequestContext, needs: Permission): void {
  if (!c.var.locked) throw forbidden(needs);
}
