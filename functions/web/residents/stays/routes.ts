import * as z from "zod";
import { confirmPerson } from "#shared/people/recognize/confirm-person.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import type { HouseContext, Route } from "../../kit/route.ts";
import { chosen, idIn } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { stayPage } from "./page.tsx";
import { walkInPage } from "./walk-in.tsx";

const stayOf = (ctx: HouseContext) => idIn(ctx.c, "stay", "stay");
const at = (ctx: HouseContext) => ({ house: ctx.house, stay: stayOf(ctx) });
const pathOf = (ctx: HouseContext) => `/houses/${ctx.house}/stays/${stayOf(ctx)}`;
const again = (ctx: HouseContext) => (typed: FormState) => stayPage({ ...ctx, typed }, stayOf(ctx));

export const stayRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/houses/:house/stays/new",
    over: "house",
    permission: "stay.open",
    handle: async (ctx) => ctx.c.html(await walkInPage({ ...ctx, typed: nothingEntered })),
  },
  {
    method: "post",
    path: "/houses/:house/stays",
    over: "house",
    permission: "stay.open",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({
          legalName: text,
          preferredName: optionalText,
          birthDate: optionalText,
          phone: optionalText,
          bed: chosen("bed"),
          on: optionalText,
        }),
        perform: async (values) => {
          const { stay } = await moveInWithoutReferral(ctx.scope, { house: ctx.house, ...values });
          return `/houses/${ctx.house}/stays/${stay}`;
        },
        rerender: (typed) => walkInPage({ ...ctx, typed }),
      }),
  },
  {
    method: "get",
    path: "/houses/:house/stays/:stay",
    over: "house",
    permission: "stay.read",
    handle: async (ctx) => ctx.c.html(await again(ctx)(nothingEntered)),
  },
  {
    method: "post",
    path: "/houses/:house/stays/:stay/bed",
    over: "house",
    permission: "stay.move",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ bed: chosen("bed") }),
        perform: async (values) => {
          await moveBed(ctx.scope, { ...at(ctx), ...values });
          return pathOf(ctx);
        },
        rerender: again(ctx),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/stays/:stay/confirmation",
    over: "house",
    permission: "person.confirm",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({}),
        perform: async ({ command }) => {
          await confirmPerson(ctx.scope, { ...at(ctx), command });
          return pathOf(ctx);
        },
        rerender: again(ctx),
      }),
  },
];
