import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type CheckIn, checkIn, sampleCheckIn } from "./check-in.ts";
import { audiences } from "./questions.ts";

/** The whole of it. */
const copy = checkIn.schema;

const shareSchema = z.object({
  checkIn: idSchema("checkIn"),
  journey: idSchema("journey"),
  /** The house whose supporters read it. */
  house: idSchema("house").nullable(),
  audience: z.enum(audiences),
  /** Null: it was taken back. */
  copy: copy.nullable(),
});
export type CheckInShare = z.infer<typeof shareSchema>;

const shareKeys = defineKey("exchange", "C#{checkIn}");
export const sharePrefix = "C#";
export const shareKey = (homes: Homes, { journey, id }: Pick<CheckIn, "journey" | "id">): Key =>
  shareKeys.key(homes, { journey, checkIn: id });

/** A check-in that goes to others, for them to be given a copy. */
export const checkInShare = defineEntity<CheckInShare, typeof shareKeys>({
  kind: "check_in.share",
  schema: shareSchema,
  schemaVersion: 1,
  at: shareKeys,
  ids: ({ journey, checkIn: of }) => ({ journey, checkIn: of }),
  samples: (at) => [
    {
      checkIn: "chk_1",
      journey: at.journey,
      house: at.house,
      audience: "house_supporters",
      copy: sampleCheckIn(at),
    },
  ],
});

const supportedSchema = z.object({
  checkIn: idSchema("checkIn"),
  house: idSchema("house"),
  /** Null: it was taken back, or they moved. */
  shown: z.object({ name: z.string(), copy }).nullable(),
});
export type SupportedCheckIn = z.infer<typeof supportedSchema>;

export const supportedPrefix = "C#";
const supportedKeys = defineKey("support", "C#{checkIn}");

/** The copy that a house's supporters read. Taken back, it stays as an empty item. */
export const supportedCheckIn = defineEntity<SupportedCheckIn, typeof supportedKeys>({
  kind: "check_in.supported",
  schema: supportedSchema,
  schemaVersion: 1,
  at: supportedKeys,
  ids: ({ house, checkIn: of }) => ({ house, checkIn: of }),
  samples: (at) => [
    { checkIn: "chk_1", house: at.house, shown: { name: "Sample", copy: sampleCheckIn(at) } },
  ],
});

const receiptSchema = z.object({
  checkIn: idSchema("checkIn"),
  journey: idSchema("journey"),
  /** Whether supporters have a copy now. */
  isShown: z.boolean(),
});
const receiptKeys = defineKey("exchange", "F#{checkIn}");
export const shareReceiptKey = (homes: Homes, { journey, id }: Pick<CheckIn, "journey" | "id">): Key =>
  receiptKeys.key(homes, { journey, checkIn: id });

/** That the supporters' copy stands as the share says: written after it, for the two to see. */
export const shareReceipt = defineEntity<z.infer<typeof receiptSchema>, typeof receiptKeys>({
  kind: "check_in.share_receipt",
  schema: receiptSchema,
  schemaVersion: 1,
  at: receiptKeys,
  ids: ({ journey, checkIn: of }) => ({ journey, checkIn: of }),
  samples: ({ journey }) => [{ checkIn: "chk_1", journey, isShown: true }],
});
