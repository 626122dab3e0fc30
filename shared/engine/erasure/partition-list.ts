import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes, homeSchema } from "#shared/tenancy/homes.ts";

/** Partitions on one list: ids only, and far below what one item holds. */
export const onAList = 1000;

/** Partitions looked into at once. */
export const sideBySide = 25;

const schema = z.object({ number: z.int(), partitions: z.array(homeSchema) });

export const listKey = (homes: Homes, number: number): Key => ({
  pk: below.partitions(homes.erasure()),
  sk: `P#${String(number).padStart(8, "0")}`,
});

/**
 * Some of the partitions of a network that leaves, written down before the first is erased: what names a partition
 * goes too, and a crash must not leave behind what nothing names any more.
 */
export const partitionList = defineEntity<z.infer<typeof schema>>({
  kind: "erasure.list",
  schema,
  schemaVersion: 1,
  key: (homes, value) => listKey(homes, value.number),
  samples: () => [{ number: 0, partitions: [] }],
});
