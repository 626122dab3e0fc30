import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/* Requests to the network's people about a person's identity. */

const schema = z.object({ house: idSchema("house"), stay: idSchema("stay") });

/** Identify a person who moved in. `person`: who it was, if their move-out was taken back. */
export const confirm = defineRequest({
  kind: "confirm",
  schema: schema.extend({ person: idSchema("person").nullable().default(null) }),
  forget: ({ house, stay, person }) => ({ house, stay, person }),
});

/** A stay's name, birth date or phone was corrected; `version` names the correction. */
export const correctPerson = defineRequest({
  kind: "correct",
  schema: schema.extend({ version: z.int() }),
  forget: ({ house, stay, version }) => ({ house, stay, version }),
});

/** A referral's name, birth date or phone was corrected. `before`: the name and birth date it was recognized by. */
export const correctReferral = defineRequest({
  kind: "correct_referral",
  schema: z.object({
    referral: idSchema("referral"),
    before: z.object({ legalName: z.string(), birthDate: z.string() }),
  }),
  forget: ({ referral }) => ({ referral }),
});

/** A person moved out and may move in elsewhere. */
export const release = defineRequest({
  kind: "release",
  schema,
  forget: ({ house, stay }) => ({ house, stay }),
});
