import * as z from "zod";
import { carries } from "#shared/residents/transfer/copies.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { chosen, idIn } from "../../referrals/referral/routes.ts";
import { nothingEntered } from "../../ui/form.tsx";
import { transferPage } from "./page.tsx";

const path = "/houses/:house/stays/:stay/transfer";
const transfer = inHouse("stay.transfer");
const ticks = Object.fromEntries(carries.map((one) => [`carry_${one}`, optionalText]));

export const transferRoutes: readonly Route[] = [
  transfer("get", path, async (ctx) =>
    ctx.c.html(await transferPage({ ...ctx, typed: nothingEntered }, idIn(ctx.c, "stay", "stay"))),
  ),
  transfer("post", path, (ctx) =>
    handleForm(ctx, {
      fields: z.object({
        to: chosen("house"),
        bed: chosen("bed"),
        on: text,
        agreed: optionalText,
        tellWhere: optionalText,
        ...ticks,
      }),
      perform: async ({ to, bed, on, agreed, tellWhere, command, ...ticked }) => {
        const { house } = ctx;
        const stay = idIn(ctx.c, "stay", "stay");
        const carry = carries.filter((one) =>
          Object.entries(ticked).some(([name, value]) => name === `carry_${one}` && value === "yes"),
        );
        const said = { agreed: agreed === "yes", tellWhere: tellWhere === "yes" };
        const there = await transferStay(ctx.scope, { house, stay, to, bed, on, carry, ...said, command });
        return `/houses/${there.house}/stays/${there.stay}`;
      },
      rerender: (typed) => transferPage({ ...ctx, typed }, idIn(ctx.c, "stay", "stay")),
    }),
  ),
];
