import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";

/** A resident has come in with the address they were invited at. */
export const tellOpened = defineRequest({
  kind: "tell_opened",
  schema: z.object({
    house: idSchema("house"),
    stay: idSchema("stay"),
    journey: idSchema("journey"),
    identity: z.string(),
    at: instantSchema,
  }),
  forget: ({ house, stay, journey }) => ({ house, stay, journey }),
});

/** The door lets in whom the record of a resident's access names, and no one it named before. */
export const followAccess = defineRequest({
  kind: "follow_access",
  schema: z.object({
    house: idSchema("house"),
    stay: idSchema("stay"),
    /** Whom it names no longer, or may not. */
    gone: z.array(z.object({ identity: z.string(), journey: idSchema("journey") })),
    /** Null: it was ended. `at`: when they were invited. */
    invites: z
      .object({ identity: z.string(), at: instantSchema, person: idSchema("person"), check: z.string() })
      .nullable(),
    /** To the address it named before, if its resident has asked for email there. Null: of older messages. */
    replaced: z.object({ subject: z.string(), text: z.string() }).nullable().default(null),
  }),
  forget: ({ house, stay }) => ({ house, stay }),
});
