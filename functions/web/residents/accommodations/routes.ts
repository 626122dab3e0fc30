import type { Place } from "#shared/records/accommodation/accommodation.ts";
import { askAccommodation, requestForm } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { text } from "../../kit/handle-form.ts";
import { idIn, referralIn, referralOf, stayIn } from "../../kit/params.ts";
import { inCare, inHouse, type Make, type Route, type ScopedContext } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { accommodationsPage } from "./page.tsx";
import { pathOfAll } from "./paths.ts";

const needs = "accommodation.manage";
const answer = {
  answer: text,
  what: text,
  ground: text,
  alternative: text,
  reviewOn: text,
  version: text.transform(Number),
};

/** The page and forms, for stays and for referrals. */
const routesAt = <C extends ScopedContext>(
  over: (needs: Permission) => Make<C>,
  record: string,
  placeIn: (ctx: C) => Place,
): Route[] =>
  resource<C>(`${record}/accommodations`, over, {
    needs,
    page: (ctx) => accommodationsPage(ctx, placeIn(ctx)),
    next: (ctx) => pathOfAll(placeIn(ctx)),
    forms: {
      "": send(
        requestForm,
        (ctx, sent) => askAccommodation(ctx.scope, { ...sent, ...placeIn(ctx) }),
        "accommodation.asked",
      ),
      ":accommodation/answers": send(
        fieldsOf(needs, answer),
        (ctx, { command, version, ...form }) => {
          const accommodation = idIn(ctx, "accommodation");
          return decideAccommodation(ctx.scope, { ...placeIn(ctx), accommodation, version, form, command });
        },
        "accommodation.answered",
      ),
    },
  });

export const accommodationRoutes: readonly Route[] = [
  ...routesAt(inHouse, "/houses/:house/stays/:stay", stayIn),
  ...routesAt(inHouse, "/houses/:house/referrals/:referral", referralIn),
  ...routesAt(inCare, "/referrals/:referral", (ctx) => ({ house: null, referral: referralOf(ctx) })),
];
