import { notFound } from "#shared/kernel/errors.ts";
import type { RequestContext } from "./route.ts";

/** What only residents say is there only while the phone is locked to it, in their hands. @throws not_found */
export function inResidentHands({ c }: RequestContext): void {
  if (!c.var.locked) throw notFound();
}
