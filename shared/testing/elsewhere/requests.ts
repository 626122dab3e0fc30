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
/** What an outside site says of a test, by its link. */
export const reportSite = defineRequest({
  kind: "report_site",
  schema: z.object({
    house: idSchema("house"),
    test: idSchema("test"),
    link: idSchema("link"),
    said: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("specimen"),
        seen: seenSchema,
        observer: z.string(),
        residentSigned: z.boolean(),
        sent: z.object({ laboratory: z.string(), specimen: z.string(), seal: z.string() }).nullable(),
      }),
      z.object({ kind: z.literal("not_given"), words: z.string() }),
    ]),
  }),
  forget: ({ house, test, link }) => ({ house, test, link }),
});
/** Why a site's report is refused: the house took one by the same link before. */
export const reportedBefore = "test_reported";
export type ReportSite = z.infer<typeof reportSite.schema>;
export type ReportCollection = z.infer<typeof reportCollection.schema>;
