import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { emergencyReasons } from "#shared/records/emergency/emergency.ts";

/** A resident's record was opened in an emergency: for the stay's history and its access log. */
export const noteEmergency = defineRequest({
  kind: "note_emergency",
  schema: z.object({
    emergency: idSchema("emergency"),
    house: idSchema("house"),
    stay: idSchema("stay"),
    member: idSchema("member"),
    name: z.string(),
    role: z.string(),
    reason: z.enum(emergencyReasons),
    at: instantSchema,
  }),
  forget: ({ emergency, house, stay, member }) => ({ emergency, house, stay, member }),
});
export type NoteEmergency = z.infer<typeof noteEmergency.schema>;
