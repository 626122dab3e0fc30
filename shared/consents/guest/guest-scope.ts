import type { Id } from "#shared/kernel/ids.ts";
import type { Guest } from "#shared/records/guest/guest.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";
import { guestMay } from "#shared/tenancy/roles.ts";

/** Where a guest's invitation is, as their personal link says. */
export interface Invited {
  readonly person: Guest["person"];
  readonly consent: Guest["consent"];
}

/** The scope of a guest who came by a personal link: their own home, and the gate of the resident who named them. */
export const guestScope = (
  world: World,
  { network, guest }: { readonly network: Id<"network">; readonly guest: Guest["id"] },
  requestId: string,
): Scope =>
  openScope(world, {
    kind: "guest",
    network,
    guest,
    actor: { kind: "guest", id: guest },
    permissions: guestMay,
    requestId,
  });
