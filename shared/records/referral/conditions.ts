import { invalidField } from "#shared/kernel/errors.ts";
import { readText } from "#shared/kernel/text.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import type { ReferralHeader } from "./header.ts";

/** So many that each can be kept in mind, and each short enough to be said on the phone. */
const mostConditions = 6;
const longest = 200;

/**
 * The conditions of an acceptance, a line each, once each.
 * @throws invalid `/conditions` (none, too many, too long, or `ground` unless its writer lets it stand)
 */
export function conditionsFrom(
  text: string,
  letStand: boolean | undefined,
): { conditions: string[]; letStand?: true } {
  const lines = readText(text, "/conditions", {
    most: mostConditions * (longest + 10),
    lines: true,
    required: "Enter each condition on its own line.",
  })
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const conditions = [...new Set(lines)];
  if (conditions.length > mostConditions)
    throw invalidField("/conditions", "too_many", `Enter no more than ${mostConditions} conditions.`);
  if (conditions.some((one) => one.length > longest))
    throw invalidField("/conditions", "too_long", `Keep each condition under ${longest} characters.`);
  return { conditions, ...checkFairHousing({ "/conditions": conditions.join("; ") }, letStand) };
}

/** Whether something an acceptance depends on is still open. */
export const conditionsOpen = ({ conditions }: Pick<ReferralHeader, "conditions">): boolean =>
  conditions.some((one) => !one.met);
