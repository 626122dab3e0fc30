import {
  addBedsHere,
  bedForm,
  bedsForm,
  outageForm,
  putBedBack,
  renameBed,
  retireBed,
  takeBedOut,
} from "#shared/houses/bed/change-bed.ts";
import { idIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, resource, send } from "../../kit/routes.ts";
import { bedsPage } from "./list.tsx";
import { bedPage } from "./page.tsx";

const all = "/houses/:house/beds";
const at = (ctx: HouseContext) => ({ house: ctx.house, bed: idIn(ctx, "bed") });

export const bedRoutes: readonly Route[] = [
  ...resource(all, inHouse, {
    needs: "board.read",
    page: bedsPage,
    forms: {
      "": send(
        bedsForm,
        (ctx, sent) => addBedsHere(ctx.scope, { ...sent, house: ctx.house }),
        (_, __, { beds }) => ["bed.added", { beds: bedsForm.read({ beds }).beds.length }],
      ),
    },
  }),
  ...resource(`${all}/:bed`, inHouse, {
    needs: "stay.read",
    page: (ctx) => bedPage(ctx, at(ctx).bed),
    forms: {
      "": send(bedForm, (ctx, sent) => renameBed(ctx.scope, { ...sent, ...at(ctx) }), "bed.changed"),
      outage: send(
        outageForm,
        (ctx, sent) => takeBedOut(ctx.scope, { ...sent, ...at(ctx) }),
        "bed.taken_out",
      ),
      "outage/end": send(
        button("bed.manage"),
        (ctx, sent) => putBedBack(ctx.scope, { ...at(ctx), ...sent }),
        "bed.put_back",
      ),
      retirement: send(
        button("bed.manage"),
        (ctx, sent) => retireBed(ctx.scope, { ...at(ctx), ...sent }),
        "bed.retired",
        (ctx) => `/houses/${ctx.house}/beds`,
      ),
    },
  }),
];
