import { addKey, keyForm } from "#shared/network/partner/add-key.ts";
import { addPartner, partnerForm } from "#shared/network/partner/add-partner.ts";
import { changeTradeNames, tradeNamesForm } from "#shared/network/partner/change-trade-names.ts";
import { suspendKey } from "#shared/network/partner/suspend-key.ts";
import { yesOrNo } from "../../kit/handle-form.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { keyPage } from "./key.tsx";
import { partnersPage } from "./page.tsx";

const needs = "partner.manage";

export const partnerRoutes: readonly Route[] = resource("/network/partners", inAdministration, {
  needs,
  page: partnersPage,
  next: () => "/network/partners",
  forms: {
    "": send(partnerForm, (ctx, sent) => addPartner(ctx.scope, sent)),
    ":partner/keys": send(
      keyForm,
      (ctx, sent) => addKey(ctx.scope, { ...sent, partner: idIn(ctx, "partner") }),
      (ctx, { token }) => keyPage(ctx, token),
    ),
    ":partner/names": send(tradeNamesForm, (ctx, sent) =>
      changeTradeNames(ctx.scope, { ...sent, partner: idIn(ctx, "partner") }),
    ),
    "keys/:key/suspension": send(fieldsOf(needs, { suspended: yesOrNo }), (ctx, sent) =>
      suspendKey(ctx.scope, { key: idIn(ctx, "key"), ...sent }),
    ),
  },
});
