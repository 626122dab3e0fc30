import * as z from "zod";
import { addKey } from "#shared/partner/add-key.ts";
import { addPartner } from "#shared/partner/add-partner.ts";
import { suspendKey } from "#shared/partner/suspend-key.ts";
import { act, text } from "../act.ts";
import { housesIn } from "../members/role-fields.tsx";
import { suspending } from "../members/routes.ts";
import { idIn } from "../referrals/routes.ts";
import { inAdministration, type Route } from "../route.ts";
import { nothingTyped } from "../ui/form.tsx";
import { keyPage } from "./key.tsx";
import { partnersPage } from "./page.tsx";

const route = inAdministration("partner.manage");

export const partnerRoutes: readonly Route[] = [
  route("get", "/network/partners", async (desk) =>
    desk.c.html(await partnersPage({ ...desk, typed: nothingTyped })),
  ),
  route("post", "/network/partners", (desk) =>
    act(desk, {
      fields: z.object({ name: text }),
      perform: async (values) => {
        await addPartner(desk.scope, values);
        return "/network/partners";
      },
      again: (typed) => partnersPage({ ...desk, typed }),
    }),
  ),
  route("post", "/network/partners/:partner/keys", (desk) =>
    act(desk, {
      fields: z.looseObject({}),
      perform: async ({ command, ...rest }) => {
        const partner = idIn(desk.c, "partner", "partner");
        const houses = housesIn(rest);
        const issued = await addKey(desk.scope, {
          partner,
          command,
          ...(houses.length > 0 ? { allowedHouses: houses } : {}),
        });
        return keyPage(desk, issued.token);
      },
      again: (typed) => partnersPage({ ...desk, typed }),
    }),
  ),
  route("post", "/network/partners/keys/:key/suspension", (desk) =>
    act(desk, {
      fields: suspending,
      perform: async (values) => {
        await suspendKey(desk.scope, { key: idIn(desk.c, "key", "key"), ...values });
        return "/network/partners";
      },
      again: (typed) => partnersPage({ ...desk, typed }),
    }),
  ),
];
