import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** A consent of a resident names a clinician: their journey opens to them while it is live. */
export const letIn = defineRequest({
  kind: "let_clinician_in",
  schema: z.object({
    house: idSchema("house"),
    stay: idSchema("stay"),
    person: idSchema("person"),
    consent: idSchema("consent"),
    member: idSchema("member"),
  }),
  forget: (asks) => asks,
});
