import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  checkIn: idSchema("checkIn"),
  house: idSchema("house").nullable(),
  at: instantSchema,
  /** Whether the mentor was with them as it was said. */
  accompanied: z.boolean(),
});
export type Concern = z.infer<typeof schema>;

const concernKeys = defineKey("exchange", "D#{checkIn}");

/**
 * Someone said that they are not safe, or think of dying: by it, people are called. It has nothing of what was said, and
 * is written in the transaction of the check-in.
 */
export const concern = defineEntity<Concern, typeof concernKeys>({
  kind: "check_in.concern",
  schema,
  schemaVersion: 1,
  at: concernKeys,
  ids: ({ journey, checkIn }) => ({ journey, checkIn }),
  samples: ({ journey, house }) => [
    { journey, checkIn: "chk_1", house, at: "2026-01-01T00:00:00.000Z", accompanied: true },
  ],
});
