import { invalid } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { readsAsGround } from "./ground.ts";

/** The code for a text that reads as a protected ground: its form offers to keep the text. */
export const groundCode = "fairness.ground";

/**
 * Refuses texts that read as a ground against a person, unless their writer confirmed them. Returns whether
 * one was confirmed, for the record. @throws invalid (`fairness.ground`) at each pointer
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
