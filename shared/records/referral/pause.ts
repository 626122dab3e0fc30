import * as z from "zod";
import { actedBy } from "#shared/table/acted-by.ts";

/** A question to the sender. The clock stands still since it was asked (ISO instant). */
export const pause = z.object({ since: z.string(), by: actedBy, question: z.string() });
export type Pause = z.infer<typeof pause>;
