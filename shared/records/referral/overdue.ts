import * as z from "zod";

/** When something was over its time and who was written to; null: nobody has an address. */
export const overdueMark = z.object({ at: z.string(), told: z.enum(["on_call", "network"]).nullable() });
export type OverdueMark = z.infer<typeof overdueMark>;
