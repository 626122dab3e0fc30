import { notFound } from "#shared/kernel/errors.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";
import { journeyLinkMay } from "#shared/tenancy/roles.ts";

/**
 * The scope of whoever came by a link to do this one thing: the journey of the resident it is about. @throws not_found
 */
export function linkedScope(
  world: World,
  { purpose, network, person, id }: PersonalLink,
  to: "check_in" | "capital",
  requestId: string,
): Scope {
  if (purpose.for !== to) throw notFound();
  return openScope(world, {
    kind: "resident",
    network,
    journey: purpose.journey,
    person,
    actor: { kind: "link", id },
    permissions: journeyLinkMay,
    requestId,
  });
}
