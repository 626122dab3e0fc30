import type { Id } from "#shared/kernel/ids.ts";
import { newId } from "#shared/kernel/ids.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";

/** The system's scope in one network: what delivers outbox messages, projects and minds the clock. */
export const systemScope = (world: World, network: Id<"network">): Scope => ourOwn("system", world, network);

/** What reads all of one network, to make files of it. */
export const archiveScope = (world: World, network: Id<"network">): Scope =>
  ourOwn("archive", world, network);

/** What takes all of one network away. */
export const erasureScope = (world: World, network: Id<"network">): Scope =>
  ourOwn("erasure", world, network);

/** A scope in which nobody acts but the system. */
function ourOwn(kind: "system" | "archive" | "erasure", world: World, network: Id<"network">): Scope {
  return openScope(world, {
    kind,
    network,
    actor: { kind: "system" },
    permissions: [],
    requestId: newId("event", world.now().epochMilliseconds),
  });
}
