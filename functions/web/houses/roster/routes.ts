import {
  clearNight,
  clearWeekday,
  nightsForm,
  setNights,
  setWeekly,
  weeklyForm,
} from "#shared/houses/roster/change-on-call.ts";
import { practiceAlert, practiceForm } from "#shared/houses/roster/practice-alert.ts";
import { optionalText, text } from "../../kit/handle-form.ts";
import { inCare, inHouse, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { onCallTonightPage } from "./network-page.tsx";
import { onCallPage } from "./page.tsx";

const needs = "roster.manage";

export const rosterRoutes: readonly Route[] = [
  ...resource("/houses/:house/on-call", inHouse, {
    needs: "roster.read",
    page: onCallPage,
    forms: {
      "": send(
        nightsForm,
        (ctx, sent) => setNights(ctx.scope, { ...sent, house: ctx.house }),
        "roster.nights",
      ),
      weekly: send(
        weeklyForm,
        (ctx, sent) => setWeekly(ctx.scope, { ...sent, house: ctx.house }),
        "roster.weekly",
      ),
      practice: send(
        practiceForm,
        ({ scope, house }, { command }) => practiceAlert(scope, { house, command }),
        "roster.practiced",
      ),
      clearing: send(
        fieldsOf(needs, { on: text, day: optionalText }),
        ({ scope, house }, { on, day, command }) =>
          day === undefined
            ? clearNight(scope, { house, on, command })
            : clearWeekday(scope, { house, day: Number(day), command }),
        "roster.cleared",
      ),
    },
  }),
  ...resource("/on-call", inCare, { needs: "inbox.read", page: onCallTonightPage }),
];
