import { clearNight, clearWeekday, setNights, setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { optionalText, text } from "../../kit/handle-form.ts";
import { inCare, inHouse, type Route } from "../../kit/route.ts";
import { anything, fieldsOf, resource, send } from "../../kit/routes.ts";
import { onCallTonightPage } from "./network-page.tsx";
import { onCallPage } from "./page.tsx";

const needs = "roster.manage";
const weekdays = [1, 2, 3, 4, 5, 6, 7];

export const rosterRoutes: readonly Route[] = [
  ...resource("/houses/:house/on-call", inHouse, {
    needs: "board.read",
    page: onCallPage,
    forms: {
      "": send(
        fieldsOf(needs, { from: text, to: text, known: text, name: text, phone: text, email: text }),
        (ctx, sent) => setNights(ctx.scope, { house: ctx.house, ...sent }),
      ),
      weekly: send(
        anything(needs),
        (ctx, { known = "", name = "", phone = "", email = "", command, ...rest }) => {
          const days = weekdays.filter((day) => rest[`day-${day}`] === "yes");
          return setWeekly(ctx.scope, { house: ctx.house, known, name, phone, email, command, days });
        },
      ),
      clearing: send(
        fieldsOf(needs, { on: text, day: optionalText }),
        ({ scope, house }, { on, day, command }) =>
          day === undefined
            ? clearNight(scope, { house, on, command })
            : clearWeekday(scope, { house, day: Number(day), command }),
      ),
    },
  }),
  ...resource("/on-call", inCare, { needs: "inbox.read", page: onCallTonightPage }),
];
