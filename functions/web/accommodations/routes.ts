import * as z from "zod";
import { askAccommodation } from "#shared/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/accommodation/decide-accommodation.ts";
import { act, text } from "../act.ts";
import { idIn } from "../referrals/routes.ts";
import { type HouseDesk, inHouse, type Route } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { accommodationsPage } from "./page.tsx";

const stayOf = (desk: HouseDesk) => idIn(desk.c, "stay", "stay");
const pathOf = (desk: HouseDesk) => `/houses/${desk.house}/stays/${stayOf(desk)}/accommodations`;
const again = (desk: HouseDesk) => (typed: Typed) => accommodationsPage({ ...desk, typed }, stayOf(desk));
const route = inHouse("accommodation.manage");
const all = "/houses/:house/stays/:stay/accommodations";

export const accommodationRoutes: readonly Route[] = [
  route("get", all, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  route("post", all, (desk) =>
    act(desk, {
      fields: z.object({ asked: text }),
      perform: async (values) => {
        await askAccommodation(desk.scope, { house: desk.house, stay: stayOf(desk), ...values });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  route("post", `${all}/:accommodation/answers`, (desk) =>
    act(desk, {
      fields: z.object({
        answer: text,
        what: text,
        ground: text,
        alternative: text,
        reviewOn: text,
        version: text.transform(Number),
      }),
      perform: async ({ command, version, ...form }) => {
        const accommodation = idIn(desk.c, "accommodation", "accommodation");
        const ids = { house: desk.house, stay: stayOf(desk), accommodation };
        await decideAccommodation(desk.scope, { ...ids, version, form, command });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
];
