import * as z from "zod";
import type { Place } from "#shared/records/accommodation/accommodation.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { type HouseContext, inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { idIn, inHouse as inHouseOfReferral, referralOf } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { accommodationsPage } from "./page.tsx";
import { pathOfAll } from "./paths.ts";

type Make<D> = (method: "get" | "post", path: string, handle: (ctx: D) => Promise<Response>) => Route;

/** The same three, wherever requests lie. */
function routesAt<D extends ScopedContext>(
  make: Make<D>,
  record: string,
  placeIn: (ctx: D) => Place,
): Route[] {
  const all = `${record}/accommodations`;
  const again = (ctx: D) => (typed: FormState) => accommodationsPage({ ...ctx, typed }, placeIn(ctx));
  return [
    make("get", all, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
    make("post", all, (ctx) =>
      handleForm(ctx, {
        fields: z.object({ asked: text }),
        perform: async (values) => {
          await askAccommodation(ctx.scope, { ...placeIn(ctx), ...values });
          return pathOfAll(placeIn(ctx));
        },
        rerender: again(ctx),
      }),
    ),
    make("post", `${all}/:accommodation/answers`, (ctx) =>
      handleForm(ctx, {
        fields: z.object({
          answer: text,
          what: text,
          ground: text,
          alternative: text,
          reviewOn: text,
          version: text.transform(Number),
        }),
        perform: async ({ command, version, ...form }) => {
          const accommodation = idIn(ctx.c, "accommodation", "accommodation");
          const asked = { ...placeIn(ctx), accommodation, version, form, command };
          await decideAccommodation(ctx.scope, asked);
          return pathOfAll(placeIn(ctx));
        },
        rerender: again(ctx),
      }),
    ),
  ];
}

const stayIn = (ctx: HouseContext) => ({ house: ctx.house, stay: idIn(ctx.c, "stay", "stay") });
const inInbox: Make<ScopedContext> = (method, path, handle) => ({
  method,
  path,
  over: "care",
  permission: "accommodation.manage",
  handle,
});

export const accommodationRoutes: readonly Route[] = [
  ...routesAt(inHouse("accommodation.manage"), "/houses/:house/stays/:stay", stayIn),
  ...routesAt(inHouse("accommodation.manage"), "/houses/:house/referrals/:referral", inHouseOfReferral),
  ...routesAt(inInbox, "/referrals/:referral", (ctx) => ({ house: null, referral: referralOf(ctx.c) })),
];
