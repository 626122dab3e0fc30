import * as z from "zod";
import { openPorch } from "#shared/network/open-porch.ts";
import { changePeriods } from "#shared/retention/change-periods.ts";
import { liftHold } from "#shared/retention/lift-hold.ts";
import { placeHold } from "#shared/retention/place-hold.ts";
import { act, text } from "../act.ts";
import { settingsPage } from "../network/settings.tsx";
import { inAdministration, type Route, type ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { retentionPage } from "./page.tsx";

const keeps = inAdministration("retention.manage");
const again = (desk: ScopedDesk) => (typed: Typed) => retentionPage({ ...desk, typed });

/** An act on the network's policy that shows it again afterwards. */
const onPolicy = <V>(
  path: string,
  fields: z.ZodType<V>,
  verb: (desk: ScopedDesk, values: V & { command: string }) => Promise<void>,
): Route =>
  keeps("post", `/network/retention${path}`, (desk) =>
    act(desk, {
      fields,
      perform: async (values) => {
        await verb(desk, values);
        return "/network/retention";
      },
      again: again(desk),
    }),
  );

export const retentionRoutes: readonly Route[] = [
  keeps("get", "/network/retention", async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  onPolicy(
    "",
    z.object({ closedDays: text, unansweredDays: text, referralDays: text }),
    (desk, { command, ...sent }) => changePeriods(desk.scope, { sent, command }),
  ),
  onPolicy("/holds", z.object({ number: text, why: text }), (desk, { number, ...values }) =>
    placeHold(desk.scope, { on: number, ...values }),
  ),
  onPolicy("/hold-on-all", z.object({ why: text }), (desk, values) =>
    placeHold(desk.scope, { on: "network", ...values }),
  ),
  onPolicy("/lifting", z.object({ held: z.string() }), (desk, { held, command }) =>
    liftHold(desk.scope, { on: held, command }),
  ),
  inAdministration("network.manage")("post", "/network/settings/form", (desk) =>
    act(desk, {
      fields: z.object({ open: z.enum(["yes", "no"]) }),
      perform: async ({ open, command }) => {
        await openPorch(desk.scope, { open: open === "yes", command });
        return "/network/settings#form";
      },
      again: (typed) => settingsPage({ ...desk, typed }),
    }),
  ),
];
