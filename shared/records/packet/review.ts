import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";

/** A person who knows both languages has read a Spanish text against its English version. */
export const reviewSchema = z.object({
  /** As typed. */
  reviewer: z.string(),
  /** The day, in the network's zone. */
  on: z.string(),
  /** Who recorded it. */
  by: actedBy,
  at: instantSchema,
});
export type Review = z.infer<typeof reviewSchema>;

/** What a resident read and signed in Spanish, as it was shown. */
export const signedSpanishSchema = z.object({
  /** Empty where they filled in a form. */
  text: z.string(),
  statement: z.string(),
  review: reviewSchema,
});
export type SignedSpanish = z.infer<typeof signedSpanishSchema>;
