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
