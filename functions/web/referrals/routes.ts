import type { Context } from "hono";
import * as z from "zod";
import { notFound } from "#shared/errors.ts";
import { type Id, type IdKind, isId } from "#shared/ids.ts";
import { acceptReferral, acceptWithConditions } from "#shared/referral/accept-referral.ts";
import { declineReferral } from "#shared/referral/decline-referral.ts";
import type { DeclineReason } from "#shared/referral/header.ts";
import { passReferral } from "#shared/referral/pass-referral.ts";
import { routeReferral } from "#shared/referral/route-referral.ts";
import { moveIn } from "#shared/stay/move-in.ts";
import { act, optionalText, text, ticked } from "../act.ts";
import type { HouseDesk, Route, ScopedDesk, WebEnv } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { inboxPage } from "./inbox.tsx";
import { referralPage } from "./page.tsx";

/** An id of the path. @throws not_found for what cannot be one */
export function idIn<K extends IdKind>(c: Context<WebEnv>, kind: K, name: string): Id<K> {
  const id = c.req.param(name);
  if (!isId(kind, id)) throw notFound();
  return id;
}

export const referralOf = (c: Context<WebEnv>) => idIn(c, "referral", "referral");
export const inHouse = (desk: HouseDesk) => ({ house: desk.house, referral: referralOf(desk.c) });
export const pathInHouse = (desk: HouseDesk) => `/houses/${desk.house}/referrals/${referralOf(desk.c)}`;
export const againInHouse = (desk: HouseDesk) => (typed: Typed) =>
  referralPage({ ...desk, typed }, inHouse(desk));
export const againInInbox = (desk: ScopedDesk) => (typed: Typed) =>
  referralPage({ ...desk, typed }, { house: null, referral: referralOf(desk.c) });

const declining = z.object({
  // The use case knows the reasons and says so at the field.
  reason: text.transform((value) => value as DeclineReason),
  wouldChange: text,
  elsewhere: text,
  letStand: ticked,
});
/** What a choice among few sent: an id, or what no id could be, which the use case refuses at its field. */
export const chosen = <K extends "bed" | "house">(kind: K) =>
  text.transform((value): Id<K> => (isId(kind, value) ? value : (`${prefix[kind]}_none` as Id<K>)));
const prefix = { bed: "bed", house: "hse" } as const;

export const referralRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/referrals",
    over: "care",
    permission: "inbox.read",
    handle: async (desk) => desk.c.html(await inboxPage({ ...desk, typed: nothingTyped })),
  },
  {
    method: "get",
    path: "/referrals/:referral",
    over: "care",
    permission: "referral.read",
    handle: async (desk) => desk.c.html(await againInInbox(desk)(nothingTyped)),
  },
  {
    method: "post",
    path: "/referrals/:referral/routing",
    over: "care",
    permission: "referral.route",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ house: chosen("house") }),
        perform: async (values) => {
          const referral = referralOf(desk.c);
          await routeReferral(desk.scope, { referral, ...values });
          return `/referrals/${referral}`;
        },
        again: againInInbox(desk),
      }),
  },
  {
    method: "post",
    path: "/referrals/:referral/decline",
    over: "care",
    permission: "referral.decide",
    handle: (desk) =>
      act(desk, {
        fields: declining,
        perform: async (values) => {
          const referral = referralOf(desk.c);
          await declineReferral(desk.scope, { house: null, referral, ...values });
          return `/referrals/${referral}`;
        },
        again: againInInbox(desk),
      }),
  },
  {
    method: "get",
    path: "/houses/:house/referrals/:referral",
    over: "house",
    permission: "referral.read",
    handle: async (desk) => desk.c.html(await againInHouse(desk)(nothingTyped)),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/acceptance",
    over: "house",
    permission: "referral.decide",
    handle: (desk) =>
      act(desk, {
        fields: z.object({
          bed: chosen("bed"),
          until: text,
          conditions: optionalText,
          letStand: ticked,
        }),
        perform: async ({ conditions, letStand, ...values }) => {
          const asked = { ...inHouse(desk), ...values };
          if (conditions === undefined) await acceptReferral(desk.scope, asked);
          else await acceptWithConditions(desk.scope, { ...asked, conditions, letStand });
          return pathInHouse(desk);
        },
        again: againInHouse(desk),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/decline",
    over: "house",
    permission: "referral.decide",
    handle: (desk) =>
      act(desk, {
        fields: declining,
        perform: async (values) => {
          await declineReferral(desk.scope, { ...inHouse(desk), ...values });
          return pathInHouse(desk);
        },
        again: againInHouse(desk),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/passing",
    over: "house",
    permission: "referral.pass",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ to: optionalText }),
        perform: async ({ to, command }) => {
          const house = to === undefined ? null : chosen("house").parse(to);
          await passReferral(desk.scope, { ...inHouse(desk), to: house, command });
          return `/houses/${desk.house}/today`;
        },
        again: againInHouse(desk),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/referrals/:referral/arrival",
    over: "house",
    permission: "stay.open",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ bed: optionalText, on: optionalText }),
        perform: async ({ bed, on, command }) => {
          const into = bed === undefined ? undefined : chosen("bed").parse(bed);
          const { stay } = await moveIn(desk.scope, { ...inHouse(desk), bed: into, on, command });
          return `/houses/${desk.house}/stays/${stay}`;
        },
        again: againInHouse(desk),
      }),
  },
];
