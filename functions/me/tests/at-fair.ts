import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfFair } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { MeContext } from "../route.ts";

/** What is public of a house that a resident has a line of. */
export const atFair =
  ({ world, scope }: MeContext) =>
  (house: Id<"house">): Scope =>
    scopeOfFair(world, { network: scope.network, house }, scope.requestId);
