import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { checkIn, sampleCheckIn } from "#shared/records/check-in/check-in.ts";
import { goalFactsSchema } from "#shared/records/shared-goal/shared-goal.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const checkInSchema = z.object({
  journey: idSchema("journey"),
  checkIn: idSchema("checkIn"),
  /** Null: it was taken back. */
  copy: checkIn.schema.nullable(),
});
const checkInKeys = defineKey("clinical", "C#{checkIn}");

/** A check-in that the resident shared with their clinician. */
export const clinicalCheckIn = defineEntity<z.infer<typeof checkInSchema>, typeof checkInKeys>({
  kind: "clinical.check_in",
  schema: checkInSchema,
  schemaVersion: 1,
  at: checkInKeys,
  ids: ({ journey, checkIn: of }) => ({ journey, checkIn: of }),
  samples: (at) => [{ journey: at.journey, checkIn: "chk_1", copy: sampleCheckIn(at) }],
});

const goalSchema = z.object({
  journey: idSchema("journey"),
  stay: idSchema("stay"),
  goal: idSchema("goal"),
  facts: goalFactsSchema.nullable(),
});
const goalKeys = defineKey("clinical", "G#{stay}#{goal}");

/** A goal that the resident shares: their clinician sees what the house sees of it. */
export const clinicalGoal = defineEntity<z.infer<typeof goalSchema>, typeof goalKeys>({
  kind: "clinical.goal",
  schema: goalSchema,
  schemaVersion: 1,
  at: goalKeys,
  ids: ({ journey, stay, goal }) => ({ journey, stay, goal }),
  samples: ({ journey }) => [{ journey, stay: "sty_1", goal: "gol_1", facts: null }],
});
