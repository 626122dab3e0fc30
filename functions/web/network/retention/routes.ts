import * as z from "zod";
import { setPublicForm } from "#shared/network/network/set-public-form.ts";
import { changePeriods } from "#shared/network/retention/change-periods.ts";
import { liftHold } from "#shared/network/retention/lift-hold.ts";
import { placeHold } from "#shared/network/retention/place-hold.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { settingsPage } from "../network/settings.tsx";
import { retentionPage } from "./page.tsx";

const keeps = inAdministration("retention.manage");
const again = (ctx: ScopedContext) => (typed: FormState) => retentionPage({ ...ctx, typed });

/** An act on the network's policy that shows it again afterwards. */
const onPolicy = <V>(
  path: string,
  fields: z.ZodType<V>,
  verb: (ctx: ScopedContext, values: V & { command: string }) => Promise<void>,
): Route =>
  keeps("post", `/network/retention${path}`, (ctx) =>
    handleForm(ctx, {
      fields,
      perform: async (values) => {
        await verb(ctx, values);
        return "/network/retention";
      },
      rerender: again(ctx),
    }),
  );

export const retentionRoutes: readonly Route[] = [
  keeps("get", "/network/retention", async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  onPolicy(
    "",
    z.object({ closedDays: text, unansweredDays: text, referralDays: text }),
    (ctx, { command, ...sent }) => changePeriods(ctx.scope, { sent, command }),
  ),
  onPolicy("/holds", z.object({ number: text, why: text }), (ctx, { number, ...values }) =>
    placeHold(ctx.scope, { on: number, ...values }),
  ),
  onPolicy("/hold-on-all", z.object({ why: text }), (ctx, values) =>
    placeHold(ctx.scope, { on: "network", ...values }),
  ),
  onPolicy("/lifting", z.object({ held: z.string() }), (ctx, { held, command }) =>
    liftHold(ctx.scope, { on: held, command }),
  ),
  inAdministration("network.manage")("post", "/network/settings/form", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ open: z.enum(["yes", "no"]) }),
      perform: async ({ open, command }) => {
        await setPublicForm(ctx.scope, { open: open === "yes", command });
        return "/network/settings#form";
      },
      rerender: (typed) => settingsPage({ ...ctx, typed }),
    }),
  ),
];
