import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  person: idSchema("person"),
  into: idSchema("person").nullable(),
  of: z.array(idSchema("person")),
});

const keys = defineKey("consents", "~records");
export const consentRecordsKey = (homes: Homes, person: Id<"person">): Key => keys.key(homes, { person });

/**
 * Which records of a person were merged, from the people's home: their consents stay where they were given, and are
 * found from each of them.
 */
export const consentRecords = defineEntity<z.infer<typeof schema>, typeof keys>({
  kind: "consent.records",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ person }) => ({ person }),
  samples: ({ person }) => [{ person, into: "per_1", of: [] }],
});
