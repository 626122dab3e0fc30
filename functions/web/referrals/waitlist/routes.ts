import * as z from "zod";
import type { Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { acceptOffer, declineOffer } from "#shared/referrals/waitlist/answer-offer.ts";
import { moveOnWaitlist } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { takeOffWaitlist } from "#shared/referrals/waitlist/take-off-waitlist.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { type HouseContext, inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { referralPage } from "../referral/page.tsx";
import { chosen, idIn } from "../referral/routes.ts";
import { networkWaitlistPage } from "./network-page.tsx";
import { waitlistPage } from "./page.tsx";

const referralOf = ({ c }: Pick<ScopedContext, "c">) => idIn(c, "referral", "referral");
const decide = inHouse("referral.decide");
const care = (
  method: "get" | "post",
  path: string,
  handle: (ctx: ScopedContext) => Promise<Response>,
): Route => ({
  method,
  path,
  over: "care",
  permission: method === "get" ? "inbox.read" : "referral.decide",
  handle,
});
const all = "/houses/:house/waitlist";
const one = `${all}/:referral`;

/** What can be done on either list, a house's or the network's: the same forms, the same use cases. */
function placing(ctx: ScopedContext, house: Waitlist["house"]) {
  const at = { house, referral: referralOf(ctx) };
  const list = house ? `/houses/${house}/waitlist` : "/waitlist";
  const rerender = (typed: FormState) =>
    house ? waitlistPage({ ...(ctx as HouseContext), typed }) : networkWaitlistPage({ ...ctx, typed });
  return {
    move: () =>
      handleForm(ctx, {
        fields: z.object({ position: text, reason: text, seen: z.coerce.number().int().catch(0) }),
        perform: async (values) => {
          await moveOnWaitlist(ctx.scope, { ...at, ...values });
          return list;
        },
        rerender,
      }),
    takeOff: () =>
      handleForm(ctx, {
        fields: z.object({}),
        perform: async ({ command }) => {
          await takeOffWaitlist(ctx.scope, { ...at, command });
          return house ? `/houses/${house}/referrals/${at.referral}` : `/referrals/${at.referral}`;
        },
        rerender,
      }),
    putOn: () =>
      handleForm(ctx, {
        fields: z.object({ reason: text }),
        perform: async (values) => {
          await putOnWaitlist(ctx.scope, { ...at, ...values });
          return list;
        },
        rerender: (typed) => referralPage({ ...ctx, typed }, at),
      }),
  };
}

const inList = (ctx: HouseContext) => ({ house: ctx.house, referral: referralOf(ctx) });
const listAgain = (ctx: HouseContext) => (typed: FormState) => waitlistPage({ ...ctx, typed });
const listPath = (ctx: HouseContext) => `/houses/${ctx.house}/waitlist`;

export const waitlistRoutes: readonly Route[] = [
  inHouse("referral.read")("get", all, async (ctx) => ctx.c.html(await listAgain(ctx)(nothingEntered))),
  decide("post", "/houses/:house/referrals/:referral/waitlisting", (ctx) => placing(ctx, ctx.house).putOn()),
  decide("post", `${one}/position`, (ctx) => placing(ctx, ctx.house).move()),
  decide("post", `${one}/removal`, (ctx) => placing(ctx, ctx.house).takeOff()),
  decide("post", `${one}/offer`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ bed: chosen("bed"), until: text, reason: text }),
      perform: async (values) => {
        await offerBed(ctx.scope, { ...inList(ctx), ...values });
        return listPath(ctx);
      },
      rerender: listAgain(ctx),
    }),
  ),
  decide("post", `${one}/offer-acceptance`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ until: optionalText }),
      perform: async (values) => {
        await acceptOffer(ctx.scope, { ...inList(ctx), ...values });
        return `/houses/${ctx.house}/referrals/${referralOf(ctx)}`;
      },
      rerender: listAgain(ctx),
    }),
  ),
  decide("post", `${one}/offer-refusal`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await declineOffer(ctx.scope, { ...inList(ctx), command });
        return listPath(ctx);
      },
      rerender: listAgain(ctx),
    }),
  ),
  care("get", "/waitlist", async (ctx) =>
    ctx.c.html(await networkWaitlistPage({ ...ctx, typed: nothingEntered })),
  ),
  care("post", "/referrals/:referral/waitlisting", (ctx) => placing(ctx, null).putOn()),
  care("post", "/waitlist/:referral/position", (ctx) => placing(ctx, null).move()),
  care("post", "/waitlist/:referral/removal", (ctx) => placing(ctx, null).takeOff()),
];
