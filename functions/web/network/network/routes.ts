import * as z from "zod";
import { changeProfile } from "#shared/network/network/change-profile.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { nothingEntered } from "../../ui/form.tsx";
import { networkPage } from "./page.tsx";
import { settingsPage } from "./settings.tsx";

const manage = inAdministration("network.manage");

export const networkRoutes: readonly Route[] = [
  inAdministration("network.read")("get", "/network", async (ctx) => ctx.c.html(await networkPage(ctx))),
  manage("get", "/network/settings", async (ctx) =>
    ctx.c.html(await settingsPage({ ...ctx, typed: nothingEntered })),
  ),
  manage("post", "/network/settings", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ legalEntity: text, timeZone: text, contactEmail: text, contactPhone: text }),
      perform: async ({ contactEmail, contactPhone, ...values }) => {
        await changeProfile(ctx.scope, { ...values, contact: { email: contactEmail, phone: contactPhone } });
        return "/network";
      },
      rerender: (typed) => settingsPage({ ...ctx, typed }),
    }),
  ),
];
