import * as z from "zod";
import { changeProfile } from "#shared/network/change-profile.ts";
import { act, text } from "../act.ts";
import { inAdministration, type Route } from "../route.ts";
import { nothingTyped } from "../ui/form.tsx";
import { networkPage } from "./page.tsx";
import { settingsPage } from "./settings.tsx";

const manage = inAdministration("network.manage");

export const networkRoutes: readonly Route[] = [
  inAdministration("network.read")("get", "/network", async (desk) => desk.c.html(await networkPage(desk))),
  manage("get", "/network/settings", async (desk) =>
    desk.c.html(await settingsPage({ ...desk, typed: nothingTyped })),
  ),
  manage("post", "/network/settings", (desk) =>
    act(desk, {
      fields: z.object({ legalEntity: text, timeZone: text, contactEmail: text, contactPhone: text }),
      perform: async ({ contactEmail, contactPhone, ...values }) => {
        await changeProfile(desk.scope, { ...values, contact: { email: contactEmail, phone: contactPhone } });
        return "/network";
      },
      again: (typed) => settingsPage({ ...desk, typed }),
    }),
  ),
];
