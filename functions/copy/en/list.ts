import { americanEnglish } from "#shared/kernel/formats.ts";

let conjunction: Intl.ListFormat | undefined;

/** `1A, 1B, and 2A`. */
export function and(items: readonly string[]): string {
  conjunction ??= new Intl.ListFormat(americanEnglish, { type: "conjunction" });
  return conjunction.format(items);
}
