import type { Id } from "#shared/kernel/ids.ts";
import { newId } from "#shared/kernel/ids.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";

/** The system's scope in one network: delivers outbox messages, writes projections, runs due work. */
export const systemScope = (world: World, network: Id<"network">): Scope => ourOwn("system", world, network);

/** Reads all of one network, for a full export. */
export const archiveScope = (world: World, network: Id<"network">): Scope =>
  ourOwn("archive", world, network);

/** Deletes all of one network. */
export const erasureScope = (world: World, network: Id<"network">): Scope =>
  ourOwn("erasure", world, network);

/** A scope whose actor is the system. */
function ourOwn(kind: "system" | "archive" | "erasure", world: World, network: Id<"network">): Scope {
  return openScope(world, {
    kind,
    network,
    actor: { kind: "system" },
    permissions: [],
    requestId: newId("event", world.now().epochMilliseconds),
  });
}
