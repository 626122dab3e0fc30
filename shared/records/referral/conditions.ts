import { invalidField } from "#shared/kernel/errors.ts";
import { readText } from "#shared/kernel/text.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import type { ReferralHeader } from "./header.ts";

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

/** Whether something an acceptance depends on is still open. */
export const conditionsOpen = ({ conditions }: Pick<ReferralHeader, "conditions">): boolean =>
  conditions.some((one) => !one.met);
