import { addBeds, addBedsForm, changeHouse } from "#shared/houses/house/change-house.ts";
import { addHouse } from "#shared/houses/house/create-house.ts";
import { houseForm, newHouseForm } from "#shared/records/house/house-from.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send, versioned } from "../../kit/routes.ts";
import { housePage, housesPage, newHousePage } from "./pages.tsx";

const all = "/network/houses";
const needs = "network.manage";
const houseOf = (ctx: ScopedContext) => idIn(ctx, "house");

export const houseRoutes: readonly Route[] = [
  ...resource(all, inAdministration, { needs, page: housesPage }),
  ...resource(`${all}/new`, inAdministration, { needs, page: newHousePage }),
  ...resource(all, inAdministration, {
    page: newHousePage,
    shown: `${all}/new`,
    forms: {
      "": send(
        newHouseForm,
        (ctx, { command, ...form }) =>
          addHouse(ctx.scope, { form, networkName: ctx.membership.networkName, command }),
        "house.added",
        (_, { house }) => `${all}/${house}`,
      ),
    },
  }),
  ...resource(`${all}/:house`, inAdministration, {
    needs,
    page: (ctx) => housePage(ctx, houseOf(ctx)),
    forms: {
      "": send(
        versioned(houseForm),
        (ctx, sent) => changeHouse(ctx.scope, { house: houseOf(ctx), ...sent }),
        "house.changed",
      ),
      beds: send(
        addBedsForm,
        (ctx, sent) => addBeds(ctx.scope, { ...sent, house: houseOf(ctx) }),
        (_, __, { beds }) => ["bed.asked", { beds: addBedsForm.read({ beds }).beds.length }],
      ),
    },
  }),
];
