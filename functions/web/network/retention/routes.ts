import * as z from "zod";
import { changePeriods, periodsForm } from "#shared/network/retention/change-periods.ts";
import { liftHold } from "#shared/network/retention/lift-hold.ts";
import { holdAllForm, holdForm, placeHold } from "#shared/network/retention/place-hold.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";

const needs = "retention.manage";

export const retentionRoutes: readonly Route[] = resource("/network/retention", inAdministration, {
  needs,
  page: async (ctx) => (await import("./page.tsx")).retentionPage(ctx),
  forms: {
    "": send(
      periodsForm,
      (ctx, { command, ...sent }) => changePeriods(ctx.scope, { sent, command }),
      "retention.periods",
    ),
    holds: send(holdForm, (ctx, sent) => placeHold(ctx.scope, sent), "retention.held"),
    "hold-on-all": send(
      holdAllForm,
      (ctx, sent) => placeHold(ctx.scope, { ...sent, on: "network" }),
      "retention.held",
    ),
    lifting: send(
      fieldsOf(needs, { held: z.string() }),
      (ctx, { held, command }) => liftHold(ctx.scope, { on: held, command }),
      "retention.lifted",
    ),
  },
});
