import * as z from "zod";
import { clearNight, clearWeekday, setNights, setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { onCallTonightPage } from "./network-page.tsx";
import { onCallPage } from "./page.tsx";

const manage = inHouse("roster.manage");
const at = "/houses/:house/on-call";
const pathOf = ({ house }: HouseContext) => `/houses/${house}/on-call`;
const again = (ctx: HouseContext) => (typed: FormState) => onCallPage({ ...ctx, typed });
const who = { known: text, name: text, phone: text, email: text };

export const rosterRoutes: readonly Route[] = [
  inHouse("board.read")("get", at, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  manage("post", at, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ from: text, to: text, ...who }),
      perform: async (values) => {
        await setNights(ctx.scope, { house: ctx.house, ...values });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  manage("post", `${at}/weekly`, (ctx) =>
    handleForm(ctx, {
      fields: z.looseObject(who),
      perform: async ({ known, name, phone, email, command, ...rest }) => {
        const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => rest[`day-${day}`] === "yes");
        await setWeekly(ctx.scope, { house: ctx.house, known, name, phone, email, command, days });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  manage("post", `${at}/clearing`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ on: text, day: optionalText }),
      perform: async ({ on, day, command }) => {
        const { house, scope } = ctx;
        if (day === undefined) await clearNight(scope, { house, on, command });
        else await clearWeekday(scope, { house, day: Number(day), command });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  {
    method: "get",
    path: "/on-call",
    over: "care",
    permission: "inbox.read",
    handle: async (ctx) => ctx.c.html(await onCallTonightPage(ctx)),
  },
];
