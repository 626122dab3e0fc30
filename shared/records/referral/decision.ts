import * as z from "zod";
import { done } from "#shared/table/acted-by.ts";
import { declineReasons } from "./status.ts";

export const acceptance = done.extend({ kind: z.literal("accepted") });

/** A decline says why, what would change the answer, and where else to try. */
export const declining = done.extend({
  kind: z.literal("declined"),
  reason: z.enum(declineReasons),
  wouldChange: z.string(),
  elsewhere: z.string(),
});
export type Declining = z.infer<typeof declining>;
