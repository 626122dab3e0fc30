import { readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { findNumber } from "#shared/views/search/find-number.ts";
import { searchHouse } from "#shared/views/search/search-house.ts";
import { searchNetwork } from "#shared/views/search/search-network.ts";
import { searchBoxForm } from "#shared/views/search/wanted.ts";
import { inCare, inHouse, type Route } from "../kit/route.ts";
import { lookUp, resource } from "../kit/routes.ts";
import { foundInHouse, foundInNetwork } from "./found.tsx";
import { searchPage } from "./page.tsx";

const { needs } = searchBoxForm;
const house = "/houses/:house/search";

/** Searches of the box at the top of each page. */
export const searchRoutes: readonly Route[] = [
  ...resource("/search", inCare, {
    needs,
    page: (ctx) => searchPage(ctx, { over: "network" }),
    forms: {
      "": lookUp(
        searchBoxForm,
        async (ctx, sent) => {
          const found = await searchNetwork(ctx.scope, sent);
          return searchPage(ctx, { over: "network", groups: foundInNetwork(found) });
        },
        async (ctx, { wanted }) => {
          const referral = await findNumber(ctx.scope, { house: null, wanted });
          return referral ? `/referrals/${referral}` : undefined;
        },
      ),
    },
  }),
  ...resource(house, inHouse, {
    needs,
    page: async (ctx) => {
      const { house: card } = await readOnCall(ctx.scope, { house: ctx.house });
      return searchPage(ctx, { over: "house", house: card.name });
    },
    forms: {
      "": lookUp(
        searchBoxForm,
        async (ctx, sent) => {
          const found = await searchHouse(ctx.scope, { ...sent, house: ctx.house });
          return searchPage(ctx, {
            over: "house",
            house: found.house.name,
            groups: foundInHouse(ctx, found),
          });
        },
        async (ctx, { wanted }) => {
          const referral = await findNumber(ctx.scope, { house: ctx.house, wanted });
          return referral ? `/houses/${ctx.house}/referrals/${referral}` : undefined;
        },
      ),
    },
  }),
];
