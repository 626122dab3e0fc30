import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** House-local date. */
  nextReviewOn: z.string(),
});
export type ReviewDay = z.infer<typeof schema>;

const reviewDayKeys = defineKey("exchange", "~review");
export const reviewDayKey = (homes: Homes, journey: ReviewDay["journey"]): Key =>
  reviewDayKeys.key(homes, { journey });

/** When a resident and their mentor look back at the plan next, and nothing of what it says. Written with the plan. */
export const reviewDay = defineEntity<ReviewDay, typeof reviewDayKeys>({
  kind: "journey.review_day",
  schema,
  schemaVersion: 1,
  at: reviewDayKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, nextReviewOn: "2026-01-08" }],
});
