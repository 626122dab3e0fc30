import type { Context } from "hono";
import { notFound } from "#shared/kernel/errors.ts";
import { type Id, type IdKind, isId } from "#shared/kernel/ids.ts";
import { text } from "./handle-form.ts";
import type { HouseContext, WebEnv } from "./route.ts";

type InPath = { readonly c: Context<WebEnv> };

/** An id of the path. @throws not_found for what cannot be one */
export function idIn<K extends IdKind>({ c }: InPath, kind: K, name: string = kind): Id<K> {
  const id = c.req.param(name);
  if (!isId(kind, id)) throw notFound();
  return id;
}

export const referralOf = (ctx: InPath) => idIn(ctx, "referral");
export const stayOf = (ctx: InPath) => idIn(ctx, "stay");

/** A referral in its house, and a stay in it. */
export const referralIn = (ctx: HouseContext) => ({ house: ctx.house, referral: referralOf(ctx) });
export const stayIn = (ctx: HouseContext) => ({ house: ctx.house, stay: stayOf(ctx) });
export const stayPath = (ctx: HouseContext) => `/houses/${ctx.house}/stays/${stayOf(ctx)}`;

/** What a choice among few sent: an id, or what no id could be, which the use case refuses at its field. */
export const chosen = <K extends "bed" | "house">(kind: K) =>
  text.transform((value): Id<K> => (isId(kind, value) ? value : (`${prefix[kind]}_none` as Id<K>)));
/** The same where none needs to be chosen. */
export const maybe = <K extends "bed" | "house">(kind: K) =>
  text.transform((value) => (value.trim() === "" ? undefined : chosen(kind).parse(value.trim())));
const prefix = { bed: "bed", house: "hse" } as const;
