import { appointmentForm, dayForm } from "#shared/journeys/appointments/forms.ts";
import {
  addAppointment,
  changeAppointment,
  changeDay,
  takeOff,
} from "#shared/journeys/appointments/write-appointment.ts";
import { filled, idIn } from "../kit/params.ts";
import type { Make, Route } from "../kit/route.ts";
import { button, resource, send } from "../kit/routes.ts";
import type { PlanContext, PlanPlace } from "../plans/place.ts";

type Needs = "journey.read" | "journey.write";

/** The pages of a resident's appointments: the same for the resident and for their mentor. */
export function appointmentRoutes<
  C extends PlanContext,
  R extends Pick<Route, "shown" | "longest" | "opensTo">,
>(over: (needs: Needs) => Make<C, R>, place: PlanPlace<C>): R[] {
  const at = place.path;
  const which = (ctx: C) => ({ appointment: idIn(ctx, "appointment") });
  return [
    ...resource<C, Needs, R>(at, over, {
      needs: "journey.read",
      page: async (ctx) => (await import("./page.tsx")).appointmentsPage(place)(ctx),
      forms: {
        "": send(appointmentForm, (ctx, said) => addAppointment(ctx.scope, said), "appointment.added"),
      },
    }),
    ...resource<C, Needs, R>(`${at}/:appointment`, over, {
      needs: "journey.read",
      page: async (ctx) => (await import("./one.tsx")).appointmentPage(place)(ctx),
      forms: {
        "": send(
          appointmentForm,
          (ctx, said) => changeAppointment(ctx.scope, { ...said, ...which(ctx) }),
          "appointment.changed",
        ),
        day: send(
          dayForm,
          (ctx, said) => changeDay(ctx.scope, { ...said, ...which(ctx) }),
          "appointment.changed",
        ),
        off: send(
          button("journey.write"),
          (ctx, { command }) => takeOff(ctx.scope, { ...which(ctx), command }),
          "appointment.taken_off",
          (ctx) => filled(at, ctx.c),
        ),
      },
    }),
  ];
}
