import { carries } from "#shared/residents/transfer/copies.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { text, ticked } from "../../kit/handle-form.ts";
import { chosen, stayIn, stayOf } from "../../kit/params.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { transferPage } from "./page.tsx";

const needs = "stay.transfer";
const form = fieldsOf(needs, {
  to: chosen("house"),
  bed: chosen("bed"),
  on: text,
  agreed: ticked,
  tellWhere: ticked,
  ...Object.fromEntries(carries.map((one) => [`carry_${one}`, ticked])),
});

export const transferRoutes: readonly Route[] = resource("/houses/:house/stays/:stay/transfer", inHouse, {
  needs,
  page: (ctx) => transferPage(ctx, stayOf(ctx)),
  forms: {
    "": send(
      form,
      (ctx, { to, bed, on, agreed, tellWhere, command, ...boxes }) => {
        const carry = carries.filter((one) =>
          Object.entries(boxes).some(([name, yes]) => name === `carry_${one}` && yes),
        );
        return transferStay(ctx.scope, { ...stayIn(ctx), to, bed, on, agreed, tellWhere, carry, command });
      },
      "stay.transferred",
      (_, there) => `/houses/${there.house}/stays/${there.stay}`,
    ),
  },
});
