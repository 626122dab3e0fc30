import * as z from "zod";
import { confirmPerson } from "#shared/person/confirm-person.ts";
import { moveBed } from "#shared/stay/move-bed.ts";
import { moveInWithoutReferral } from "#shared/stay/move-in.ts";
import { act, optionalText, text } from "../act.ts";
import { chosen, idIn } from "../referrals/routes.ts";
import type { HouseDesk, Route } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { stayPage } from "./page.tsx";
import { walkInPage } from "./walk-in.tsx";

const stayOf = (desk: HouseDesk) => idIn(desk.c, "stay", "stay");
const at = (desk: HouseDesk) => ({ house: desk.house, stay: stayOf(desk) });
const pathOf = (desk: HouseDesk) => `/houses/${desk.house}/stays/${stayOf(desk)}`;
const again = (desk: HouseDesk) => (typed: Typed) => stayPage({ ...desk, typed }, stayOf(desk));

export const stayRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/houses/:house/stays/new",
    over: "house",
    permission: "stay.open",
    handle: async (desk) => desk.c.html(await walkInPage({ ...desk, typed: nothingTyped })),
  },
  {
    method: "post",
    path: "/houses/:house/stays",
    over: "house",
    permission: "stay.open",
    handle: (desk) =>
      act(desk, {
        fields: z.object({
          legalName: text,
          preferredName: optionalText,
          birthDate: optionalText,
          phone: optionalText,
          bed: chosen("bed"),
          on: optionalText,
        }),
        perform: async (values) => {
          const { stay } = await moveInWithoutReferral(desk.scope, { house: desk.house, ...values });
          return `/houses/${desk.house}/stays/${stay}`;
        },
        again: (typed) => walkInPage({ ...desk, typed }),
      }),
  },
  {
    method: "get",
    path: "/houses/:house/stays/:stay",
    over: "house",
    permission: "stay.read",
    handle: async (desk) => desk.c.html(await again(desk)(nothingTyped)),
  },
  {
    method: "post",
    path: "/houses/:house/stays/:stay/bed",
    over: "house",
    permission: "stay.move",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ bed: chosen("bed") }),
        perform: async (values) => {
          await moveBed(desk.scope, { ...at(desk), ...values });
          return pathOf(desk);
        },
        again: again(desk),
      }),
  },
  {
    method: "post",
    path: "/houses/:house/stays/:stay/confirmation",
    over: "house",
    permission: "person.confirm",
    handle: (desk) =>
      act(desk, {
        fields: z.object({}),
        perform: async ({ command }) => {
          await confirmPerson(desk.scope, { ...at(desk), command });
          return pathOf(desk);
        },
        again: again(desk),
      }),
  },
];
