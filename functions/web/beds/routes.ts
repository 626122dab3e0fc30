import * as z from "zod";
import { addBedsHere, putBedBack, renameBed, retireBed, takeBedOut } from "#shared/bed/change-bed.ts";
import { act, optionalText, text } from "../act.ts";
import { idIn } from "../referrals/routes.ts";
import { type HouseDesk, inHouse, type Route } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { bedsPage } from "./list.tsx";
import { bedPage } from "./page.tsx";

const manage = inHouse("bed.manage");
const at = (desk: HouseDesk) => ({ house: desk.house, bed: idIn(desk.c, "bed", "bed") });
const again = (desk: HouseDesk) => (typed: Typed) => bedPage({ ...desk, typed }, at(desk).bed);
const pathOf = (desk: HouseDesk) => `/houses/${desk.house}/beds/${at(desk).bed}`;
const all = "/houses/:house/beds";

export const bedRoutes: readonly Route[] = [
  inHouse("board.read")("get", all, async (desk) =>
    desk.c.html(await bedsPage({ ...desk, typed: nothingTyped })),
  ),
  manage("post", all, (desk) =>
    act(desk, {
      fields: z.object({ beds: text }),
      perform: async (values) => {
        await addBedsHere(desk.scope, { house: desk.house, ...values });
        return `/houses/${desk.house}/beds`;
      },
      again: (typed) => bedsPage({ ...desk, typed }),
    }),
  ),
  inHouse("stay.read")("get", `${all}/:bed`, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  manage("post", `${all}/:bed`, (desk) =>
    act(desk, {
      fields: z.object({ label: text, room: text, place: text }),
      perform: async (values) => {
        await renameBed(desk.scope, { ...at(desk), ...values });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  manage("post", `${all}/:bed/service`, (desk) =>
    act(desk, {
      fields: z.object({ taken: z.enum(["out", "back"]), reason: text, back: optionalText }),
      perform: async ({ taken, reason, back, command }) => {
        if (taken === "out") await takeBedOut(desk.scope, { ...at(desk), reason, back, command });
        else await putBedBack(desk.scope, { ...at(desk), command });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  manage("post", `${all}/:bed/retirement`, (desk) =>
    act(desk, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await retireBed(desk.scope, { ...at(desk), command });
        return `/houses/${desk.house}/beds`;
      },
      again: again(desk),
    }),
  ),
];
