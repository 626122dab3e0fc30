import type { Scope } from "#shared/table/scope.ts";
import type { Carried, Outside, Receiver } from "../capability.ts";
import type { Handled } from "./handled.ts";
import type { OutboxRequest } from "./request.ts";

/** Binds a receiver to a kind of request. The sender imports only the request, never the receiver. */
export const receiving = <A>(
  request: OutboxRequest<A>,
  receive: (scope: Scope, asks: A, carried: Carried) => Promise<Handled>,
  outside?: Outside<A>,
): Receiver => ({
  request,
  outside: outside ? parsing(request, outside) : null,
  receive: (scope, given, carried) => receive(scope, request.schema.parse(given), carried),
});

const parsing = <A>({ schema }: OutboxRequest<A>, outside: Outside<A>): Outside =>
  outside.leaves === "consent"
    ? { leaves: "consent", mayLeave: (scope, given) => outside.mayLeave(scope, schema.parse(given)) }
    : outside;
