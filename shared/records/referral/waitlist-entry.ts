import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { bedWish } from "#shared/records/house/serves.ts";
import { done } from "#shared/table/acted-by.ts";
import { hold } from "./hold.ts";
import { source } from "./source.ts";

/** A referral on a waitlist. */
export const waitlistEntry = z.object({
  referral: idSchema("referral"),
  source,
  /** House-local date. */
  neededBy: z.string(),
  /** Whom the bed is for; null for entries from before this was recorded. */
  wish: bedWish.nullable(),
  /** When it was put on the list (ISO instant). A move does not change it. */
  since: instantSchema,
  /** Why it has this position, who set it and when. */
  placed: done.extend({ reason: z.string() }),
  /** Whether the person's consent allows the sender to see the position. */
  shared: z.boolean(),
  /** A bed held until an instant, for the person's answer. */
  offer: done.extend(hold.shape).nullable(),
  /** The outcome of the previous offer: it does not cost the place. */
  before: z
    .object({ bedLabel: z.string(), outcome: z.enum(["declined", "ended"]), at: instantSchema })
    .nullable(),
});
export type WaitlistEntry = z.infer<typeof waitlistEntry>;
