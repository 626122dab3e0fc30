import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

export const sessionKinds = ["one_to_one", "group", "observed"] as const;

const schema = z.object({
  id: idSchema("supervision"),
  /** Whose practice it is about. */
  member: idSchema("member"),
  /** Network-local date. */
  on: z.string(),
  minutes: z.int().positive(),
  kind: z.enum(sessionKinds),
  /** What goes well in their practice; comes first. */
  well: z.string(),
  boundaries: z.string(),
  hard: z.string(),
  /** What they agreed on until the next time. */
  next: z.string(),
  written: done,
});
export type Supervision = z.infer<typeof schema>;

export const supervisionPrefix = "S#";
const supervisionKeys = defineKey("supervision", "S#{on}#{supervision}");

/** A supervision session: a mentor's practice, never a resident's record. */
export const supervision = defineEntity<Supervision, typeof supervisionKeys>({
  kind: "supervision",
  schema,
  schemaVersion: 1,
  at: supervisionKeys,
  ids: ({ member, on, id }) => ({ member, on, supervision: id }),
  samples: ({ member }) => [
    {
      id: "svn_1",
      member,
      on: "2026-01-01",
      minutes: 50,
      kind: "one_to_one",
      well: "Sample",
      boundaries: "",
      hard: "",
      next: "",
      written: { at: "2026-01-01T00:00:00.000Z", by: { kind: "member", member, name: "Sample" } },
    },
  ],
});
