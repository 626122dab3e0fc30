import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Homes, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Partitions on one list: ids only, far below the size limit of an item. */
export const onAList = 500;

/** Partitions read concurrently. */
export const sideBySide = 25;

const schema = z.object({ number: z.int(), partitions: z.array(homeSchema) });

/** Sorts in numeric order. */
const padded = (number: number): string => String(number).padStart(8, "0");

const listKeys = defineKey("erasure/partitions", "P#{number}");
export const listKey = (homes: Homes, number: number): Key => listKeys.key(homes, { number: padded(number) });

/**
 * Some of the partitions of a network that leaves, listed before the first is erased: the records that name
 * partitions are deleted too, and after a crash those partitions could not be found.
 */
export const partitionList = defineEntity<z.infer<typeof schema>, typeof listKeys>({
  kind: "erasure.list",
  schema,
  schemaVersion: 1,
  at: listKeys,
  ids: ({ number }) => ({ number: padded(number) }),
  samples: () => [{ number: 0, partitions: [] }],
});
