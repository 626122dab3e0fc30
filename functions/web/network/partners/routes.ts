import { addKey, keyForm } from "#shared/network/partner/add-key.ts";
import { addPartner, partnerForm } from "#shared/network/partner/add-partner.ts";
import { changeTradeNames, tradeNamesForm } from "#shared/network/partner/change-trade-names.ts";
import { suspendKey } from "#shared/network/partner/suspend-key.ts";
import { yesOrNo } from "../../kit/handle-form.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { fieldsOf, prefill, resource, send } from "../../kit/routes.ts";
import { keyPage } from "./key.tsx";
import { partnersPage } from "./page.tsx";

/** The state of the page that shows a new key. */
const issuedForm = "issued";
const needs = "partner.manage";

export const partnerRoutes: readonly Route[] = resource("/network/partners", inAdministration, {
  needs,
  page: (ctx) =>
    ctx.typed.form === issuedForm ? keyPage(ctx, ctx.typed.values.token ?? null) : partnersPage(ctx),
  next: () => "/network/partners",
  forms: {
    "": send(partnerForm, (ctx, sent) => addPartner(ctx.scope, sent), "partner.added"),
    ":partner/keys": prefill(keyForm, async (ctx, sent) => {
      const { token } = await addKey(ctx.scope, { ...sent, partner: idIn(ctx, "partner") });
      return { to: "/network/partners", form: issuedForm, values: token === null ? {} : { token } };
    }),
    ":partner/names": send(
      tradeNamesForm,
      (ctx, sent) => changeTradeNames(ctx.scope, { ...sent, partner: idIn(ctx, "partner") }),
      "partner.changed",
    ),
    "keys/:key/suspension": send(
      fieldsOf(needs, { suspended: yesOrNo }),
      (ctx, sent) => suspendKey(ctx.scope, { key: idIn(ctx, "key"), ...sent }),
      (_, { suspended }) => ["key.suspended", { suspended }],
    ),
  },
});
