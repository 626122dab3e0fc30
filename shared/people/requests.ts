import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/* What a house asks of admissions about who somebody is. */

const schema = z.object({ house: idSchema("house"), stay: idSchema("stay") });

/** Somebody moved in: who is it? */
export const confirm = defineRequest({
  kind: "confirm",
  schema,
  forget: ({ house, stay }) => ({ house, stay }),
});

/** Somebody moved out: they may move in elsewhere. */
export const release = defineRequest({
  kind: "release",
  schema,
  forget: ({ house, stay }) => ({ house, stay }),
});
