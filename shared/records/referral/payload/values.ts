import { Temporal } from "temporal-polyfill";
import * as z from "zod";

/** What a sender may say where knowledge is missing: two values, never a gap. */
export const unknown = z.enum(["none_known", "not_asked"]);

/** No controls, and none that turn the reading direction: a name may not dress up as another. */
const clean = (text: string) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text.replace(/[\n\r\t]/g, ""));
const sized = (max: number) =>
  z
    .string()
    .max(max, `Keep it under ${max} characters.`)
    .refine((text) => text.trim() !== "", "This can't be empty.")
    .refine(clean, "Remove the control characters.")
    // Half a surrogate pair is no text: no store keeps it as it came.
    .refine((text) => text.isWellFormed(), "This isn't valid Unicode.");

/** A short line: a name, a reference, a phone. */
export const line = sized(200).refine((text) => !/[\n\r\t]/.test(text), "Remove the line breaks.");
/** A few sentences. */
export const words = sized(4000);
export const phone = line.max(40, "Keep it under 40 characters.");

/** A real calendar date, `2026-11-25`. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Enter a date as YYYY-MM-DD.")
  .refine((text) => {
    try {
      const { year } = Temporal.PlainDate.from(text, { overflow: "reject" });
      return year >= 1900 && year <= 2200;
    } catch {
      return false;
    }
  }, "This date doesn't exist.");

/** Cents, whole and never negative. */
export const cents = z.int().min(0).max(100_000_000);
