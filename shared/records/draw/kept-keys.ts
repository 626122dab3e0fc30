import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";

/** A public period, as it was published. */
export const periodSchema = z.object({
  v: z.literal(1),
  net: z.string(),
  house: z.string(),
  first: z.string(),
  days: z.int(),
  k0: z.string(),
  beacon: z.string(),
  rules: z.string(),
});

export const rulesSchema = z.object({
  v: z.literal(1),
  p: z.string(),
  gap: z.int().exactOptional(),
  cap: z.int().exactOptional(),
});

/** The keys of one period, sealed, and by what it runs. */
export const keptKeysSchema = z.object({
  period: periodSchema,
  rules: rulesSchema,
  /** Its last key. */
  sealed: z.string(),
  /** The edition of the house's testing policy that it follows. */
  edition: z.int(),
  /** House-local time of each round. */
  time: z.string(),
  timeZone: z.string(),
  /** Days after a move-in before someone is in the pool. */
  after: z.int(),
});
export type KeptKeys = z.infer<typeof keptKeysSchema>;

/** What the keys of a period are sealed for. */
export const sealContext = (house: Id<"house">, first: string): string => `draw/${house}/${first}`;

/** Days of a period. A change of the policy waits for the next one. */
export const periodDays = 14;

export const sampleKeys = (house: Id<"house">, net: Id<"network">): KeptKeys => ({
  period: {
    v: 1,
    net,
    house,
    first: "2026-01-02",
    days: periodDays,
    k0: "00",
    beacon: "00",
    rules: "00",
  },
  rules: { v: 1, p: "0" },
  sealed: "sealed",
  edition: 1,
  time: "07:00",
  timeZone: "America/Los_Angeles",
  after: 0,
});

/** The odds of a threshold: one in so many. */
export const oneIn = (p: string): number => Math.round(2 ** 64 / Number(p));
