import * as z from "zod";
import { clearNight, clearWeekday, setNights, setWeekly } from "#shared/roster/change-on-call.ts";
import { act, optionalText, text } from "../act.ts";
import { type HouseDesk, inHouse, type Route } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { onCallTonightPage } from "./network-page.tsx";
import { onCallPage } from "./page.tsx";

const manage = inHouse("roster.manage");
const at = "/houses/:house/on-call";
const pathOf = ({ house }: HouseDesk) => `/houses/${house}/on-call`;
const again = (desk: HouseDesk) => (typed: Typed) => onCallPage({ ...desk, typed });
const who = { known: text, name: text, phone: text, email: text };

export const rosterRoutes: readonly Route[] = [
  inHouse("board.read")("get", at, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  manage("post", at, (desk) =>
    act(desk, {
      fields: z.object({ from: text, to: text, ...who }),
      perform: async (values) => {
        await setNights(desk.scope, { house: desk.house, ...values });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  manage("post", `${at}/weekly`, (desk) =>
    act(desk, {
      fields: z.looseObject(who),
      perform: async ({ known, name, phone, email, command, ...rest }) => {
        const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => rest[`day-${day}`] === "yes");
        await setWeekly(desk.scope, { house: desk.house, known, name, phone, email, command, days });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  manage("post", `${at}/clearing`, (desk) =>
    act(desk, {
      fields: z.object({ on: text, day: optionalText }),
      perform: async ({ on, day, command }) => {
        const { house, scope } = desk;
        if (day === undefined) await clearNight(scope, { house, on, command });
        else await clearWeekday(scope, { house, day: Number(day), command });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  {
    method: "get",
    path: "/on-call",
    over: "care",
    permission: "inbox.read",
    handle: async (desk) => desk.c.html(await onCallTonightPage(desk)),
  },
];
