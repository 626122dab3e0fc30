import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { guestAnswers } from "#shared/records/guest/guest.ts";

/** A guest has answered, in their own home. */
export const keepAnswer = defineRequest({
  kind: "keep_answer",
  schema: z.object({
    person: idSchema("person"),
    guest: idSchema("guest"),
    turn: z.int(),
    is: z.enum(guestAnswers),
    phone: z.string(),
    reach: z.string(),
  }),
  forget: ({ person, guest, turn }) => ({ person, guest, turn }),
});
