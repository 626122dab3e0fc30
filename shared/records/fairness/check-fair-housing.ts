import { invalid } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { readsAsGround } from "./ground.ts";

/** The code of a field whose text reads as a ground against a person: its form offers to let the text stand. */
export const groundCode = "fairness.ground";

/**
 * Asks about texts that read as a ground against a person, at their fields, unless their writer lets them stand.
 * Says whether one was let stand, for the record. @throws invalid (`fairness.ground`) at each pointer
 */
export function checkFairHousing(
  texts: Readonly<Record<string, string>>,
  letStand: boolean | undefined,
): { readonly letStand?: true } {
  const found = Object.entries(texts).filter(([, text]) => readsAsGround(text));
  if (found.length === 0) return {};
  if (letStand) return { letStand: true };
  throw invalid(
    groundCode,
    found.map(([pointer]) => problem(pointer, groundCode)),
  );
}
