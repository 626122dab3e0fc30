import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { callees } from "./steps.ts";

export const alertSchema = z.object({
  journey: idSchema("journey"),
  checkIn: idSchema("checkIn"),
  at: instantSchema,
  /** Whether the mentor was with them as it was said. */
  accompanied: z.boolean(),
  /** Whom to page next, as a place in `steps`. */
  step: z.int().nonnegative(),
  /** When they are paged. Null: someone answered, or there is no one else to page. */
  nextAt: instantSchema.nullable(),
  answered: z.object({ at: instantSchema, as: z.enum(callees), name: z.string() }).nullable(),
});
export type Alert = z.infer<typeof alertSchema>;
export type AlertOf = Pick<Alert, "journey" | "checkIn">;

const alertKeys = defineKey("exchange", "D#{checkIn}");
export const alertKey = (homes: Homes, { journey, checkIn }: AlertOf): Key =>
  alertKeys.key(homes, { journey, checkIn });

/**
 * Someone said that they are not safe, or think of dying: by it, people are paged. It has nothing of what was said, and
 * is written, due at once, in the transaction of the check-in.
 */
export const alert = defineEntity<Alert, typeof alertKeys>({
  kind: "alert",
  schema: alertSchema,
  schemaVersion: 1,
  at: alertKeys,
  ids: ({ journey, checkIn }) => ({ journey, checkIn }),
  due: ({ nextAt }) => nextAt ?? undefined,
  dueFirst: true,
  samples: ({ journey }) => [
    newAlert({ journey, checkIn: "chk_1", at: "2026-01-01T00:00:00.000Z", accompanied: true }),
  ],
});

export const newAlert = (of: Pick<Alert, "journey" | "checkIn" | "at" | "accompanied">): Alert => ({
  ...of,
  step: 0,
  nextAt: of.at,
  answered: null,
});
