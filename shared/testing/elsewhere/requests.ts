import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { endings } from "#shared/records/test/kinds.ts";
import { seenSchema } from "#shared/records/test/test.ts";

/** What a collector from elsewhere says of a test that they were asked to collect. */
export const reportCollection = defineRequest({
  kind: "report_collection",
  schema: z.object({
    house: idSchema("house"),
    test: idSchema("test"),
    member: idSchema("member"),
    name: z.string(),
    identity: z.string(),
    /** All memberships of that person: none may walk with the resident. */
    memberships: z.array(idSchema("member")),
    said: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("specimen"), seen: seenSchema }),
      z.object({ kind: z.literal("ending"), as: z.enum(endings), words: z.string() }),
    ]),
  }),
  forget: ({ house, test, member }) => ({ house, test, member }),
});
export type ReportCollection = z.infer<typeof reportCollection.schema>;
