import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { countedSchema } from "./month.ts";

const tallySchema = z.object({ journey: idSchema("journey"), counted: z.array(countedSchema) });
const tallyKeys = defineKey("tally", "Q#{journey}");
export const tallyPrefix = "Q#";

/** What is counted of one journey: the system alone reads it. */
export const capitalTally = defineEntity<z.infer<typeof tallySchema>, typeof tallyKeys>({
  kind: "capital.tally",
  schema: tallySchema,
  schemaVersion: 1,
  at: tallyKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, counted: [] }],
});
