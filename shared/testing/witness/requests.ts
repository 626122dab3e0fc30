import * as z from "zod";
import { mailSchema } from "#shared/engine/outbox/mail.ts";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** A date's hash, by mail to a witness. Address and text are forgotten once it is sent. */
export const tellWitness = defineRequest({
  kind: "tell_witness",
  schema: z.object({
    house: idSchema("house"),
    date: z.string(),
    witness: idSchema("witness"),
    mail: mailSchema,
  }),
  forget: ({ house, witness }) => ({ house, witness }),
});
