import * as z from "zod";
import type { Place } from "#shared/accommodation/accommodation.ts";
import { askAccommodation } from "#shared/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/accommodation/decide-accommodation.ts";
import { act, text } from "../act.ts";
import { idIn, inHouse as inHouseOfReferral, referralOf } from "../referrals/routes.ts";
import { type HouseDesk, inHouse, type Route, type ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { accommodationsPage } from "./page.tsx";
import { pathOfAll } from "./paths.ts";

type Make<D> = (method: "get" | "post", path: string, handle: (desk: D) => Promise<Response>) => Route;

/** The same three, wherever requests lie. */
function routesAt<D extends ScopedDesk>(make: Make<D>, record: string, placeIn: (desk: D) => Place): Route[] {
  const all = `${record}/accommodations`;
  const again = (desk: D) => (typed: Typed) => accommodationsPage({ ...desk, typed }, placeIn(desk));
  return [
    make("get", all, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
    make("post", all, (desk) =>
      act(desk, {
        fields: z.object({ asked: text }),
        perform: async (values) => {
          await askAccommodation(desk.scope, { ...placeIn(desk), ...values });
          return pathOfAll(placeIn(desk));
        },
        again: again(desk),
      }),
    ),
    make("post", `${all}/:accommodation/answers`, (desk) =>
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
          const asked = { ...placeIn(desk), accommodation, version, form, command };
          await decideAccommodation(desk.scope, asked);
          return pathOfAll(placeIn(desk));
        },
        again: again(desk),
      }),
    ),
  ];
}

const stayIn = (desk: HouseDesk) => ({ house: desk.house, stay: idIn(desk.c, "stay", "stay") });
const inInbox: Make<ScopedDesk> = (method, path, handle) => ({
  method,
  path,
  over: "care",
  permission: "accommodation.manage",
  handle,
});

export const accommodationRoutes: readonly Route[] = [
  ...routesAt(inHouse("accommodation.manage"), "/houses/:house/stays/:stay", stayIn),
  ...routesAt(inHouse("accommodation.manage"), "/houses/:house/referrals/:referral", inHouseOfReferral),
  ...routesAt(inInbox, "/referrals/:referral", (desk) => ({ house: null, referral: referralOf(desk.c) })),
];
