import type { Id } from "#shared/kernel/ids.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { PersonalLink } from "./link.ts";

export type ComingBy = Pick<PersonalLink, "network" | "person" | "id">;
/** The gate of the resident that a link is about, or their journey. */
type At = { readonly kind: "gate" } | { readonly kind: "resident"; readonly journey: Id<"journey"> };

/** The scope of whoever came by a personal link: `may` is what the link is for. */
export const scopeByLink = (
  world: World,
  { network, person, id }: ComingBy,
  at: At,
  may: readonly Permission[],
  requestId: string,
): Scope =>
  openScope(world, { ...at, network, person, actor: { kind: "link", id }, permissions: may, requestId });
