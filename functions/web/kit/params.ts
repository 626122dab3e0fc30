import type { Context } from "hono";
import { notFound } from "#shared/kernel/errors.ts";
import { type Id, type IdKind, isId } from "#shared/kernel/ids.ts";
import type { HouseContext, RequestContext } from "./route.ts";

type InPath = { readonly c: Context };

/** A route's pattern with the parameters of the request, encoded again: they may hold line breaks, or slashes. */
export const filled = (pattern: string, c: Context): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(c.req.param(name) ?? ""));

/** An ID in the path. @throws not_found if it is not one */
export function idIn<K extends IdKind>({ c }: InPath, kind: K, name: string = kind): Id<K> {
  const id = c.req.param(name);
  if (!isId(kind, id)) throw notFound();
  return id;
}

export const referralOf = (ctx: InPath) => idIn(ctx, "referral");
export const stayOf = (ctx: InPath) => idIn(ctx, "stay");

/** The referral or stay in the path, in its house. */
export const referralIn = (ctx: HouseContext) => ({ house: ctx.house, referral: referralOf(ctx) });
export const stayIn = (ctx: HouseContext) => ({ house: ctx.house, stay: stayOf(ctx) });
export const stayPath = (ctx: HouseContext) => `/houses/${ctx.house}/stays/${stayOf(ctx)}`;

/** The signed-in person, as the second-person rule sees them. */
export const personIn = ({ membership: { identity, since, invitedBy } }: RequestContext) => ({
  person: { identity, since, invitedBy },
});

/** The same, with where their other memberships are found. */
export const oneselfIn = ({ membership: { identity }, world }: RequestContext) => ({
  identity,
  door: world.openDoor("web"),
});
