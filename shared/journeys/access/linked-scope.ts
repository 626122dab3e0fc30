import { notFound } from "#shared/kernel/errors.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import { scopeByLink } from "#shared/records/door/scope-by-link.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import { journeyLinkMay } from "#shared/tenancy/roles.ts";

/**
 * The scope of whoever came by a link to do this one thing: the journey of the resident it is about. @throws not_found
 */
export function linkedScope(
  world: World,
  link: PersonalLink,
  to: "check_in" | "capital",
  requestId: string,
): Scope {
  const { purpose } = link;
  if (purpose.for !== to) throw notFound();
  return scopeByLink(world, link, { kind: "resident", journey: purpose.journey }, journeyLinkMay, requestId);
}
