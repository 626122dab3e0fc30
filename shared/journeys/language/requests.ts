import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { languages } from "#shared/records/journey/journey.ts";

/** A resident chose the language of their pages and emails. */
export const setLanguage = defineRequest({
  kind: "set_language",
  schema: z.object({
    journey: idSchema("journey"),
    person: idSchema("person"),
    language: z.enum(languages),
  }),
  forget: ({ journey, person }) => ({ journey, person }),
});
