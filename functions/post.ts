import type { Id } from "#shared/ids.ts";
import { newId } from "#shared/ids.ts";
import { openScope, type Scope, type World } from "#shared/tenancy/scope.ts";

/** The post's scope in one network: what carries letters out, projects and minds the clock. */
export function postScope(world: World, network: Id<"network">): Scope {
  return openScope(world, {
    kind: "post",
    network,
    actor: { kind: "post" },
    permissions: [],
    requestId: newId("event", world.now().epochMilliseconds),
  });
}
