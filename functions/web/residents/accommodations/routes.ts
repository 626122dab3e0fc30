import type { Place } from "#shared/records/accommodation/accommodation.ts";
import { askAccommodation, requestForm } from "#shared/residents/accommodation/ask-accommodation.ts";
import { answerForm, decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { idIn, referralIn, referralOf, stayIn } from "../../kit/params.ts";
import { inCare, inHouse, type Make, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send, versioned } from "../../kit/routes.ts";
import { accommodationsPage } from "./page.tsx";
import { pathOfAll } from "./paths.ts";

const needs = "accommodation.manage";

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
        versioned(answerForm),
        (ctx, sent) => {
          const accommodation = idIn(ctx, "accommodation");
          return decideAccommodation(ctx.scope, { ...placeIn(ctx), accommodation, ...sent });
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
