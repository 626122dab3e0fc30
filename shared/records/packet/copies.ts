import * as z from "zod";
import { type Instant, instantSchema } from "#shared/kernel/instant.ts";

/** A copy that was emailed. The address itself is forgotten once it is sent. */
export const emailedCopySchema = z.object({
  /** The id of its outbox message. */
  message: z.string(),
  /** `masked`. */
  to: z.string(),
  at: instantSchema,
  papers: z.int(),
});
export type EmailedCopy = z.infer<typeof emailedCopySchema>;

/** How many may be sent in 24 hours, and are listed; the history has all. */
export const copiesADay = 10;

export const withCopy = (copies: readonly EmailedCopy[], one: EmailedCopy): EmailedCopy[] =>
  [one, ...copies].slice(0, copiesADay);

/** Whether as many were sent since then as a day allows. */
export const sentEnough = (copies: readonly EmailedCopy[], dayAgo: Instant): boolean =>
  copies.filter(({ at }) => at > dayAgo).length >= copiesADay;

/** An email address that only who knows it recognizes: `l…@example.org`. */
export const masked = (email: string): string => email.replace(/^(.)[^@]*(?=@)/u, "$1…");
