import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes, TagIds } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Counted, countedSchema, nothingShared } from "./on-today.ts";

/*
 * Milestones of a resident: days in house, and time in recovery from a date that they give. Others see what the resident
 * shares: the mentor a card in the exchange, the house what is written from it where it reads. Taken back, both are empty.
 */

export const shares = ["me", "mentor", "house"] as const;
export type Share = (typeof shares)[number];

/** House-local. */
const day = z.string();

const choiceSchema = z.object({
  journey: idSchema("journey"),
  inHouse: z.enum(shares),
  recovery: z.enum(shares),
  /** As they count it. Only they change it. */
  recoveryFrom: day.nullable(),
});
export type MilestoneChoice = z.infer<typeof choiceSchema>;

export const nothingChosen = {
  inHouse: "me",
  recovery: "me",
  recoveryFrom: null,
} as const satisfies Omit<MilestoneChoice, "journey">;

const choiceKeys = defineKey("self", "~milestones");
export const milestoneChoiceKey = (homes: Homes, journey: MilestoneChoice["journey"]): Key =>
  choiceKeys.key(homes, { journey });

/** What a resident shares of their milestones, and with whom. */
export const milestoneChoice = defineEntity<MilestoneChoice, typeof choiceKeys>({
  kind: "milestone.choice",
  schema: choiceSchema,
  schemaVersion: 1,
  at: choiceKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, ...nothingChosen, recoveryFrom: "2026-01-01" }],
});

const atStay = { house: idSchema("house"), stay: idSchema("stay") };

const sharedSchema = z.object({
  journey: idSchema("journey"),
  ...atStay,
  toMentor: countedSchema,
  toHouse: countedSchema,
});
export type SharedMilestones = z.infer<typeof sharedSchema>;

const sharedKeys = defineKey("exchange", "~milestones");
export const sharedMilestonesKey = (homes: Homes, journey: SharedMilestones["journey"]): Key =>
  sharedKeys.key(homes, { journey });

const sampleOf = ({ journey, house }: TagIds): SharedMilestones => ({
  journey,
  house,
  stay: "sty_1",
  toMentor: nothingShared,
  toHouse: nothingShared,
});

/** What is shared, during the stay in which it was chosen. Written with the choice. */
export const sharedMilestones = defineEntity<SharedMilestones, typeof sharedKeys>({
  kind: "milestone.shared",
  schema: sharedSchema,
  schemaVersion: 1,
  at: sharedKeys,
  ids: ({ journey }) => ({ journey }),
  samples: (at) => [sampleOf(at)],
});

const standingSchema = z.object({ journey: idSchema("journey"), ...atStay, counted: countedSchema });
export type MilestoneStanding = z.infer<typeof standingSchema>;

const standingKeys = defineKey("self", "~milestones-seen");

/** What that house sees: written after it. */
export const milestoneStanding = defineEntity<MilestoneStanding, typeof standingKeys>({
  kind: "milestone.standing",
  schema: standingSchema,
  schemaVersion: 1,
  at: standingKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey, house }) => [{ journey, house, stay: "sty_1", counted: nothingShared }],
});

/** What is counted from when, for those with whom it is shared as far as `to`. */
export const countedFor = (
  { inHouse, recovery, recoveryFrom }: Omit<MilestoneChoice, "journey">,
  movedInOn: string,
  to: Exclude<Share, "me">,
): Counted => {
  const reaches = (share: Share) => share === "house" || share === to;
  return {
    inHouse: reaches(inHouse) ? movedInOn : null,
    recovery: reaches(recovery) ? recoveryFrom : null,
  };
};
