import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { lines } from "#shared/kernel/form.ts";
import { done } from "#shared/table/acted-by.ts";

/** A condition of an acceptance, in words, and who marked it as met. */
export const condition = z.object({ text: z.string(), met: done.nullable() });
export type Condition = z.infer<typeof condition>;
export const metCondition = z.object({ text: z.string(), met: done });
export type MetCondition = z.infer<typeof metCondition>;

/** Limits that keep conditions few and short enough for the phone. */
const mostConditions = 6;
export const longestCondition = 200;

/** A form field for conditions, one per line. */
export const conditionLines = () => lines({ most: mostConditions * (longestCondition + 10) });

/** The conditions of that field, without repeats. @throws invalid `/conditions` (too many, too long) */
export function conditionsFrom(said: string): string[] {
  const conditions = [
    ...new Set(
      said
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  if (conditions.length > mostConditions)
    throw invalidField("/conditions", "referral.too_many_conditions", { most: mostConditions });
  if (conditions.some((one) => one.length > longestCondition))
    throw invalidField("/conditions", "referral.condition_too_long", { most: longestCondition });
  return conditions;
}

export const isMet = (one: Condition): one is MetCondition => one.met !== null;

/** Whether all conditions of an acceptance are met. */
export const allMet = (conditions: readonly Condition[]): conditions is readonly MetCondition[] =>
  conditions.every(isMet);
