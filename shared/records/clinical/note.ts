import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  id: idSchema("note"),
  journey: idSchema("journey"),
  member: idSchema("member"),
  made: done,
  words: z.string(),
});
export type ClinicalNote = z.infer<typeof schema>;

const keys = defineKey("clinical", "N#{member}#{note}");

/** What a clinician wrote down. Nobody else reads it: no house, no mentor, no other clinician. */
export const clinicalNote = defineEntity<ClinicalNote, typeof keys>({
  kind: "clinical.note",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey, member, id }) => ({ journey, member, note: id }),
  samples: ({ journey, member }) => [
    {
      id: "not_1",
      journey,
      member,
      made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      words: "Sample",
    },
  ],
});
