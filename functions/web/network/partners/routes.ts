import * as z from "zod";
import { addKey } from "#shared/network/partner/add-key.ts";
import { addPartner } from "#shared/network/partner/add-partner.ts";
import { suspendKey } from "#shared/network/partner/suspend-key.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { idIn } from "../../referrals/referral/routes.ts";
import { nothingEntered } from "../../ui/form.tsx";
import { housesIn } from "../members/role-fields.tsx";
import { suspending } from "../members/routes.ts";
import { keyPage } from "./key.tsx";
import { partnersPage } from "./page.tsx";

const route = inAdministration("partner.manage");

export const partnerRoutes: readonly Route[] = [
  route("get", "/network/partners", async (ctx) =>
    ctx.c.html(await partnersPage({ ...ctx, typed: nothingEntered })),
  ),
  route("post", "/network/partners", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ name: text }),
      perform: async (values) => {
        await addPartner(ctx.scope, values);
        return "/network/partners";
      },
      rerender: (typed) => partnersPage({ ...ctx, typed }),
    }),
  ),
  route("post", "/network/partners/:partner/keys", (ctx) =>
    handleForm(ctx, {
      fields: z.looseObject({}),
      perform: async ({ command, ...rest }) => {
        const partner = idIn(ctx.c, "partner", "partner");
        const houses = housesIn(rest);
        const issued = await addKey(ctx.scope, {
          partner,
          command,
          ...(houses.length > 0 ? { allowedHouses: houses } : {}),
        });
        return keyPage(ctx, issued.token);
      },
      rerender: (typed) => partnersPage({ ...ctx, typed }),
    }),
  ),
  route("post", "/network/partners/keys/:key/suspension", (ctx) =>
    handleForm(ctx, {
      fields: suspending,
      perform: async (values) => {
        await suspendKey(ctx.scope, { key: idIn(ctx.c, "key", "key"), ...values });
        return "/network/partners";
      },
      rerender: (typed) => partnersPage({ ...ctx, typed }),
    }),
  ),
];
