import { sentAppointmentForm } from "#shared/journeys/appointments/forms.ts";
import { sendAppointment } from "#shared/journeys/appointments/send-appointment.ts";
import { stayIn, stayPath } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";

export const sentAppointmentRoutes: readonly Route[] = resource<HouseContext>(
  "/houses/:house/stays/:stay/appointments",
  inHouse,
  {
    needs: sentAppointmentForm.needs,
    page: async (ctx) => (await import("./page.tsx")).sendAppointmentPage(ctx),
    forms: {
      "": send(
        sentAppointmentForm,
        (ctx, sent) => sendAppointment(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "appointment.sent",
        stayPath,
      ),
    },
  },
);
