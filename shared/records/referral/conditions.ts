import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { readText } from "#shared/kernel/text.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { done } from "#shared/table/acted-by.ts";

/** A condition of an acceptance, in words, and who marked it as met. */
export const condition = z.object({ text: z.string(), met: done.nullable() });
export type Condition = z.infer<typeof condition>;
export const metCondition = z.object({ text: z.string(), met: done });
export type MetCondition = z.infer<typeof metCondition>;

/** Limits that keep conditions few and short enough for the phone. */
const mostConditions = 6;
const longest = 200;

/**
 * The conditions of an acceptance, one per line, without repeats. @throws invalid `/conditions` (none, too
 * many, too long, or `fairness.ground` unless confirmed)
 */
export function conditionsFrom(
  text: string,
  letStand: boolean | undefined,
): { conditions: string[]; letStand?: true } {
  const lines = readText(text, "/conditions", {
    most: mostConditions * (longest + 10),
    lines: true,
    required: "referral.conditions_required",
  })
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const conditions = [...new Set(lines)];
  if (conditions.length > mostConditions)
    throw invalidField("/conditions", "referral.too_many_conditions", { most: mostConditions });
  if (conditions.some((one) => one.length > longest))
    throw invalidField("/conditions", "referral.condition_too_long", { most: longest });
  return { conditions, ...checkFairHousing({ "/conditions": conditions.join("; ") }, letStand) };
}

export const isMet = (one: Condition): one is MetCondition => one.met !== null;

/** Whether all conditions of an acceptance are met. */
export const allMet = (conditions: readonly Condition[]): conditions is readonly MetCondition[] =>
  conditions.every(isMet);
