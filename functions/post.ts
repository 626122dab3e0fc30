import type { Id } from "#shared/ids.ts";
import { newId } from "#shared/ids.ts";
import { openScope, type Scope, type World } from "#shared/tenancy/scope.ts";

/** The post's scope in one network: what carries letters out, projects and minds the clock. */
export const postScope = (world: World, network: Id<"network">): Scope => ourOwn("post", world, network);

/** What reads all of one network, to make files of it. */
export const archiveScope = (world: World, network: Id<"network">): Scope =>
  ourOwn("archive", world, network);

/** What takes all of one network away. */
export const erasureScope = (world: World, network: Id<"network">): Scope =>
  ourOwn("erasure", world, network);

/** A scope in which nobody acts but the system. */
function ourOwn(kind: "post" | "archive" | "erasure", world: World, network: Id<"network">): Scope {
  return openScope(world, {
    kind,
    network,
    actor: { kind: "post" },
    permissions: [],
    requestId: newId("event", world.now().epochMilliseconds),
  });
}
