import * as z from "zod";
import { changePeriods } from "#shared/network/retention/change-periods.ts";
import { liftHold } from "#shared/network/retention/lift-hold.ts";
import { placeHold } from "#shared/network/retention/place-hold.ts";
import { text } from "../../kit/handle-form.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { retentionPage } from "./page.tsx";

const needs = "retention.manage";

export const retentionRoutes: readonly Route[] = resource("/network/retention", inAdministration, {
  needs,
  page: retentionPage,
  forms: {
    "": send(
      fieldsOf(needs, { closedDays: text, unansweredDays: text, referralDays: text }),
      (ctx, { command, ...sent }) => changePeriods(ctx.scope, { sent, command }),
    ),
    holds: send(fieldsOf(needs, { number: text, why: text }), (ctx, { number, ...sent }) =>
      placeHold(ctx.scope, { on: number, ...sent }),
    ),
    "hold-on-all": send(fieldsOf(needs, { why: text }), (ctx, sent) =>
      placeHold(ctx.scope, { on: "network", ...sent }),
    ),
    lifting: send(fieldsOf(needs, { held: z.string() }), (ctx, { held, command }) =>
      liftHold(ctx.scope, { on: held, command }),
    ),
  },
});
