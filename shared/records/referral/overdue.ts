import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";

/** When something was over its time and who was written to; null: nobody has an address. */
export const overdueMark = z.object({ at: instantSchema, told: z.enum(["on_call", "network"]).nullable() });
export type OverdueMark = z.infer<typeof overdueMark>;
