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

/** Draws in one house: the only one that reaches its keys. */
export const drawScope = (world: World, network: Id<"network">, house: Id<"house">): Scope =>
  ourOwn("draw", world, network, house);

/** A scope whose actor is the system. */
function ourOwn(
  kind: "system" | "archive" | "erasure" | "draw",
  world: World,
  network: Id<"network">,
  house?: Id<"house">,
): Scope {
  return openScope(world, {
    kind,
    network,
    ...(house ? { house } : {}),
    actor: { kind: "system" },
    permissions: [],
    requestId: newId("event", world.now().epochMilliseconds),
  });
}
