import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { readText } from "#shared/kernel/text.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { done } from "#shared/table/acted-by.ts";

/** One thing an acceptance depends on, in its own words, and once it was met, by whom. */
export const condition = z.object({ text: z.string(), met: done.nullable() });
export type Condition = z.infer<typeof condition>;
export const metCondition = z.object({ text: z.string(), met: done });
export type MetCondition = z.infer<typeof metCondition>;

/** So many that each can be kept in mind, and each short enough to be said on the phone. */
const mostConditions = 6;
const longest = 200;

/**
 * The conditions of an acceptance, a line each, once each.
 * @throws invalid `/conditions` (none, too many, too long, or `fairness.ground` unless its writer lets it stand)
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

/** Whether all that an acceptance depends on is met. */
export const allMet = (conditions: readonly Condition[]): conditions is readonly MetCondition[] =>
  conditions.every(isMet);
