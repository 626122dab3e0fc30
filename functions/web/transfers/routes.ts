import * as z from "zod";
import { carries } from "#shared/transfer/copies.ts";
import { transferStay } from "#shared/transfer/transfer-stay.ts";
import { act, optionalText, text } from "../act.ts";
import { chosen, idIn } from "../referrals/routes.ts";
import { inHouse, type Route } from "../route.ts";
import { nothingTyped } from "../ui/form.tsx";
import { transferPage } from "./page.tsx";

const path = "/houses/:house/stays/:stay/transfer";
const transfer = inHouse("stay.transfer");
const ticks = Object.fromEntries(carries.map((one) => [`carry_${one}`, optionalText]));

export const transferRoutes: readonly Route[] = [
  transfer("get", path, async (desk) =>
    desk.c.html(await transferPage({ ...desk, typed: nothingTyped }, idIn(desk.c, "stay", "stay"))),
  ),
  transfer("post", path, (desk) =>
    act(desk, {
      fields: z.object({
        to: chosen("house"),
        bed: chosen("bed"),
        on: text,
        agreed: optionalText,
        tellWhere: optionalText,
        ...ticks,
      }),
      perform: async ({ to, bed, on, agreed, tellWhere, command, ...ticked }) => {
        const { house } = desk;
        const stay = idIn(desk.c, "stay", "stay");
        const carry = carries.filter((one) =>
          Object.entries(ticked).some(([name, value]) => name === `carry_${one}` && value === "yes"),
        );
        const said = { agreed: agreed === "yes", tellWhere: tellWhere === "yes" };
        const there = await transferStay(desk.scope, { house, stay, to, bed, on, carry, ...said, command });
        return `/houses/${there.house}/stays/${there.stay}`;
      },
      again: (typed) => transferPage({ ...desk, typed }, idIn(desk.c, "stay", "stay")),
    }),
  ),
];
