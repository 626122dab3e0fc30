import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { ways } from "#shared/records/alert/sent.ts";

const of = { journey: idSchema("journey"), checkIn: idSchema("checkIn"), page: idSchema("alertPage") };

/** Pages one person: without any content. `to` is E.164, `token` opens a personal link. */
export const page = defineRequest({
  kind: "page",
  schema: z.object({ ...of, by: z.enum(ways), to: z.string(), token: z.string() }),
  forget: ({ journey, checkIn, page }) => ({ journey, checkIn, page }),
});
