import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Person } from "./person.ts";

const schema = z.object({
  /** The merged record, and its main record. */
  person: idSchema("person"),
  into: idSchema("person"),
  at: instantSchema,
  by: actedBy,
  reason: z.string(),
  /** The open stay that moved with it, if any. */
  moved: z.object({ house: idSchema("house"), stay: idSchema("stay") }).nullable(),
  /** What the main record said, if it took another birth date or phone. */
  before: z.object({ birthDate: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  undone: done.extend({ reason: z.string() }).nullable(),
});
export type PersonMerge = z.infer<typeof schema>;

const mergeKeys = defineKey("people/person", "M#{at}");
export const mergeKey = (homes: Homes, who: Person["id"], at: string): Key =>
  mergeKeys.key(homes, { person: who, at });

/** A merge of two records: who did it, why, and whether it was undone. */
export const personMerge = defineEntity<PersonMerge, typeof mergeKeys>({
  kind: "person.merge",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ before: null, ...data }),
  at: mergeKeys,
  ids: ({ person, at }) => ({ person, at }),
  samples: () => [
    {
      person: "per_2",
      into: "per_1",
      at: "2026-01-01T00:00:00.000Z",
      by: { kind: "system" },
      reason: "Sample",
      moved: null,
      before: null,
      undone: null,
    },
  ],
});
