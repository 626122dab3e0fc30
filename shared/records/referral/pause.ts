import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";

/** A question to the sender. The clock has been stopped since it was asked (ISO instant). */
export const pause = z.object({ since: instantSchema, by: actedBy, question: z.string() });
export type Pause = z.infer<typeof pause>;
