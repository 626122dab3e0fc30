import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { appointment } from "#shared/records/appointment/appointment.ts";

/** House staff add an appointment to a resident's schedule. What it is is forgotten once it is there. */
export const addToSchedule = defineRequest({
  kind: "add_to_schedule",
  schema: z.object({ person: idSchema("person"), appointment: appointment.schema }),
  forget: ({ person }) => ({ person }),
});
