import { transferForm, transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { stayIn, stayOf } from "../../kit/params.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";
import { transferPage } from "./page.tsx";

export const transferRoutes: readonly Route[] = resource("/houses/:house/stays/:stay/transfer", inHouse, {
  needs: transferForm.needs,
  page: (ctx) => transferPage(ctx, stayOf(ctx)),
  forms: {
    "": send(
      transferForm,
      (ctx, sent) => transferStay(ctx.scope, { ...sent, ...stayIn(ctx) }),
      "stay.transferred",
      (_, there) => `/houses/${there.house}/stays/${there.stay}`,
    ),
  },
});
