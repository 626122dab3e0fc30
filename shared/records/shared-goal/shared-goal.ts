import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes, TagIds } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/*
 * A goal that a resident shares with the house of a stay. What the house sees is written where it reads, from a card in
 * the exchange; a goal taken back leaves both empty, so that no slow worker brings it back.
 */

/** House-local. */
const houseDate = z.string();

export const goalFactsSchema = z.object({
  words: z.string(),
  by: houseDate.nullable(),
  state: z.enum(["active", "reached", "set_aside"]),
  steps: z.array(z.object({ words: z.string(), by: houseDate.nullable(), done: z.boolean() })),
});
export type GoalFacts = z.infer<typeof goalFactsSchema>;

const atStay = { goal: idSchema("goal"), house: idSchema("house"), stay: idSchema("stay") };

const schema = z.object({
  journey: idSchema("journey"),
  ...atStay,
  /** Null: taken back. */
  facts: goalFactsSchema.nullable(),
});
export type SharedGoal = z.infer<typeof schema>;

const sharedKeys = defineKey("exchange", "G#{stay}#{goal}");
export const sharedGoalKey = (homes: Homes, at: Pick<SharedGoal, "journey" | "stay" | "goal">): Key =>
  sharedKeys.key(homes, at);

const sampleOf = ({ journey, house }: TagIds): SharedGoal => ({
  journey,
  goal: "gol_1",
  house,
  stay: "sty_1",
  facts: null,
});

/** Written with the plan. */
export const sharedGoal = defineEntity<SharedGoal, typeof sharedKeys>({
  kind: "goal.shared",
  schema,
  schemaVersion: 1,
  at: sharedKeys,
  ids: ({ journey, stay, goal }) => ({ journey, stay, goal }),
  samples: (at) => [sampleOf(at)],
});

const stayGoalSchema = z.object({ ...atStay, facts: goalFactsSchema.nullable() });
export type StayGoal = z.infer<typeof stayGoalSchema>;

const stayGoalKeys = defineKey("house/stay", "~goal#{goal}");

/** What the house sees of it. Empty once it is taken back, or the stay has ended. */
export const stayGoal = defineEntity<StayGoal, typeof stayGoalKeys>({
  kind: "stay.goal",
  schema: stayGoalSchema,
  schemaVersion: 1,
  at: stayGoalKeys,
  ids: ({ house, stay, goal }) => ({ house, stay, goal }),
  samples: (at) => {
    const { house, stay, goal, facts } = sampleOf(at);
    return [{ house, stay, goal, facts }];
  },
});

const standingSchema = z.object({ journey: idSchema("journey"), ...atStay, seen: z.boolean() });
export type GoalStanding = z.infer<typeof standingSchema>;

const standingKeys = defineKey("journey", "~goal#{stay}#{goal}");

/** Whether the house sees it: written after what the house reads. */
export const goalStanding = defineEntity<GoalStanding, typeof standingKeys>({
  kind: "goal.standing",
  schema: standingSchema,
  schemaVersion: 1,
  at: standingKeys,
  ids: ({ journey, stay, goal }) => ({ journey, stay, goal }),
  samples: (at) => {
    const { facts, ...one } = sampleOf(at);
    return [{ ...one, seen: facts !== null }];
  },
});
