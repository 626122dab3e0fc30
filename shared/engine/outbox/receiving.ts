import type { Scope } from "#shared/table/scope.ts";
import type { Carried, Receiver } from "../capability.ts";
import type { Handled } from "./handled.ts";
import type { OutboxRequest } from "./request.ts";

/** Binds a receiver to a kind of request. The sender imports only the request, never the receiver. */
export const receiving = <A>(
  request: OutboxRequest<A>,
  receive: (scope: Scope, asks: A, carried: Carried) => Promise<Handled>,
  { reachesOutside = false } = {},
): Receiver => ({
  request,
  reachesOutside,
  receive: async (scope, given, carried) => {
    const asks = request.schema.parse(given);
    return { handled: await receive(scope, asks, carried), stays: request.forget(asks) };
  },
});
