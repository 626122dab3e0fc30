import { addBeds, changeHouse } from "#shared/houses/house/change-house.ts";
import { addHouse } from "#shared/houses/house/create-house.ts";
import { text } from "../../kit/handle-form.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { anything, fieldsOf, resource, send } from "../../kit/routes.ts";
import { housePage, housesPage, newHousePage } from "./pages.tsx";

const all = "/network/houses";
const needs = "network.manage";
const houseOf = (ctx: ScopedContext) => idIn(ctx, "house");

export const houseRoutes: readonly Route[] = [
  ...resource(all, inAdministration, { needs, page: housesPage }),
  ...resource(`${all}/new`, inAdministration, { needs, page: newHousePage }),
  ...resource(all, inAdministration, {
    page: newHousePage,
    forms: {
      "": send(
        anything(needs),
        (ctx, { command, ...form }) =>
          addHouse(ctx.scope, { form, networkName: ctx.membership.networkName, command }),
        (_, { house }) => `${all}/${house}`,
      ),
    },
  }),
  ...resource(`${all}/:house`, inAdministration, {
    needs,
    page: (ctx) => housePage(ctx, houseOf(ctx)),
    forms: {
      "": send(anything(needs), (ctx, { command, version, ...form }) =>
        changeHouse(ctx.scope, { house: houseOf(ctx), version: Number(version), form, command }),
      ),
      beds: send(fieldsOf(needs, { beds: text }), (ctx, sent) =>
        addBeds(ctx.scope, { house: houseOf(ctx), ...sent }),
      ),
    },
  }),
];
