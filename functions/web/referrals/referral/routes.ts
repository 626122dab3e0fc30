import type { Context } from "hono";
import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { type Id, type IdKind, isId } from "#shared/kernel/ids.ts";
import type { DeclineReason } from "#shared/records/referral/status.ts";
import { acceptReferral, acceptWithConditions } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { handleForm, optionalText, text, ticked } from "../../kit/handle-form.ts";
import type { HouseContext, Route, ScopedContext, WebEnv } from "../../kit/route.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { inboxPage } from "./inbox.tsx";
import { referralPage } from "./page.tsx";

/** An id of the path. @throws not_found for what cannot be one */
export function idIn<K extends IdKind>(c: Context<WebEnv>, kind: K, name: string): Id<K> {
  const id = c.req.param(name);
  if (!isId(kind, id)) throw notFound();
  return id;
}

export const referralOf = (c: Context<WebEnv>) => idIn(c, "referral", "referral");
export const inHouse = (ctx: HouseContext) => ({ house: ctx.house, referral: referralOf(ctx.c) });
export const pathInHouse = (ctx: HouseContext) => `/houses/${ctx.house}/referrals/${referralOf(ctx.c)}`;
export const againInHouse = (ctx: HouseContext) => (typed: FormState) =>
  referralPage({ ...ctx, typed }, inHouse(ctx));
export const againInInbox = (ctx: ScopedContext) => (typed: FormState) =>
  referralPage({ ...ctx, typed }, { house: null, referral: referralOf(ctx.c) });

const declining = z.object({
  // The use case knows the reasons and says so at the field.
  reason: text.transform((value) => value as DeclineReason),
  wouldChange: text,
  elsewhere: text,
  letStand: ticked,
});
const unchosen = {
  bed: "bed.required",
  house: "house.required",
  person: "person.required",
} as const satisfies Readonly<Record<string, PlainCode>>;
type Choice = keyof typeof unchosen;
const choice =
  <K extends Choice>(kind: K) =>
  (value: string, ctx: z.RefinementCtx): Id<K> => {
    if (isId(kind, value)) return value;
    ctx.addIssue(unchosen[kind]);
    return z.NEVER;
  };
/** A choice among few: an id. What is none is refused at its field. */
export const chosen = <K extends Choice>(kind: K) => text.transform(choice(kind));
/** The same where nothing need be chosen. */
export const chosenIfAny = <K extends Choice>(kind: K) =>
  optionalText.transform((value, ctx) => (value === undefined ? undefined : choice(kind)(value, ctx)));

export const referralRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/referrals",
    over: "care",
    permission: "inbox.read",
    handle: async (ctx) => ctx.c.html(await inboxPage({ ...ctx, typed: nothingEntered })),
  },
  {
    method: "get",
    path: "/referrals/:referral",
    over: "care",
    permission: "referral.read",
    handle: async (ctx) => ctx.c.html(await againInInbox(ctx)(nothingEntered)),
  },
  {
    method: "post",
    path: "/referrals/:referral/routing",
    over: "care",
    permission: "referral.route",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ house: chosen("house") }),
        perform: async (values) => {
          const referral = referralOf(ctx.c);
          await routeReferral(ctx.scope, { referral, ...values });
          return `/referrals/${referral}`;
        },
        rerender: againInInbox(ctx),
      }),
  },
  {
    method: "post",
    path: "/referrals/:referral/decline",
    over: "care",
    permission: "referral.decide",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: declining,
        perform: async (values) => {
          const referral = referralOf(ctx.c);
          await declineReferral(ctx.scope, { house: null, referral, ...values });
          return `/referrals/${referral}`;
        },
        rerender: againInInbox(ctx),
      }),
  },
  {
    method: "get",
    path: "/houses/:house/referrals/:referral",
    over: "house",
    permission: "referral.read",
    handle: async (ctx) => ctx.c.html(await againInHouse(ctx)(nothingEntered)),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/acceptance",
    over: "house",
    permission: "referral.decide",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({
          bed: chosen("bed"),
          until: text,
          conditions: optionalText,
          letStand: ticked,
        }),
        perform: async ({ conditions, letStand, ...values }) => {
          const asked = { ...inHouse(ctx), ...values };
          if (conditions === undefined) await acceptReferral(ctx.scope, asked);
          else await acceptWithConditions(ctx.scope, { ...asked, conditions, letStand });
          return pathInHouse(ctx);
        },
        rerender: againInHouse(ctx),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/decline",
    over: "house",
    permission: "referral.decide",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: declining,
        perform: async (values) => {
          await declineReferral(ctx.scope, { ...inHouse(ctx), ...values });
          return pathInHouse(ctx);
        },
        rerender: againInHouse(ctx),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/passing",
    over: "house",
    permission: "referral.pass",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ to: chosenIfAny("house") }),
        perform: async ({ to = null, command }) => {
          await passReferral(ctx.scope, { ...inHouse(ctx), to, command });
          return `/houses/${ctx.house}/today`;
        },
        rerender: againInHouse(ctx),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/arrival",
    over: "house",
    permission: "stay.open",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ bed: chosenIfAny("bed"), on: optionalText }),
        perform: async (values) => {
          const { stay } = await moveIn(ctx.scope, { ...inHouse(ctx), ...values });
          return `/houses/${ctx.house}/stays/${stay}`;
        },
        rerender: againInHouse(ctx),
      }),
  },
];
