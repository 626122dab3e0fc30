import { americanEnglish } from "#shared/kernel/formats.ts";
import { listIn } from "../list-in.ts";

/** `1A, 1B, and 2A`. */
export const and = listIn(americanEnglish);
