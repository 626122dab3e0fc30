import type { Membership } from "#shared/table/member-scopes.ts";
import { type Permission, rule } from "#shared/tenancy/roles.ts";

/** A path on this site, or undefined: prevents redirects to other sites. */
export function ownPath(wanted: string | undefined, origin: string): string | undefined {
  if (!wanted?.startsWith("/") || wanted.length > 500) return undefined;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (!url || url.origin !== origin || /^\/(?:sign-in|sign-out|\/)/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}`;
}

/** The first page in a house: its board, or the start page of a role that sees no board. */
export const houseFront = (house: string, may: { has(permission: Permission): boolean }): string =>
  may.has("board.read") ? `/houses/${house}/today` : "/";

/** A member's first page. */
export function landing(membership: Pick<Membership, "role" | "houses">): string {
  const { worksIn, may } = rule(membership.role);
  if (worksIn === "administration") return may.includes("network.read") ? "/network" : "/network/bed-nights";
  if (worksIn === "care") return "/referrals";
  const [first] = membership.houses;
  return first && may.includes("board.read") ? `/houses/${first}/today` : "/";
}
