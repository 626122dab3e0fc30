import * as z from "zod";
import { addBedsHere, putBedBack, renameBed, retireBed, takeBedOut } from "#shared/houses/bed/change-bed.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { idIn } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { bedsPage } from "./list.tsx";
import { bedPage } from "./page.tsx";

const manage = inHouse("bed.manage");
const at = (ctx: HouseContext) => ({ house: ctx.house, bed: idIn(ctx.c, "bed", "bed") });
const again = (ctx: HouseContext) => (typed: FormState) => bedPage({ ...ctx, typed }, at(ctx).bed);
const pathOf = (ctx: HouseContext) => `/houses/${ctx.house}/beds/${at(ctx).bed}`;
const all = "/houses/:house/beds";

export const bedRoutes: readonly Route[] = [
  inHouse("board.read")("get", all, async (ctx) =>
    ctx.c.html(await bedsPage({ ...ctx, typed: nothingEntered })),
  ),
  manage("post", all, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ beds: text }),
      perform: async (values) => {
        await addBedsHere(ctx.scope, { house: ctx.house, ...values });
        return `/houses/${ctx.house}/beds`;
      },
      rerender: (typed) => bedsPage({ ...ctx, typed }),
    }),
  ),
  inHouse("stay.read")("get", `${all}/:bed`, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  manage("post", `${all}/:bed`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ label: text, room: text, place: text }),
      perform: async (values) => {
        await renameBed(ctx.scope, { ...at(ctx), ...values });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  manage("post", `${all}/:bed/service`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ taken: z.enum(["out", "back"]), reason: text, back: optionalText }),
      perform: async ({ taken, reason, back, command }) => {
        if (taken === "out") await takeBedOut(ctx.scope, { ...at(ctx), reason, back, command });
        else await putBedBack(ctx.scope, { ...at(ctx), command });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  manage("post", `${all}/:bed/retirement`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await retireBed(ctx.scope, { ...at(ctx), command });
        return `/houses/${ctx.house}/beds`;
      },
      rerender: again(ctx),
    }),
  ),
];
