import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  member: idSchema("member"),
  /** Null: they let go, and nobody took on yet. */
  supervisor: idSchema("member").nullable(),
  since: instantSchema,
});
export type Practice = z.infer<typeof schema>;

const practiceKeys = defineKey("mentoring", "V#{member}");
export const practiceKey = (homes: Homes, member: Practice["member"]): Key =>
  practiceKeys.key(homes, { member });

/** Who supervises a mentor: one supervisor at a time, who alone reads their supervision beside them. */
export const practice = defineEntity<Practice, typeof practiceKeys>({
  kind: "mentor.practice",
  schema,
  schemaVersion: 1,
  at: practiceKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [{ member, supervisor: "mem_2", since: "2026-01-01T00:00:00.000Z" }],
});
