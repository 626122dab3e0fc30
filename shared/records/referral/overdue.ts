import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";

/** When something became overdue and who was paged; null: no one has an address. */
export const overdueMark = z.object({ at: instantSchema, told: z.enum(["on_call", "network"]).nullable() });
export type OverdueMark = z.infer<typeof overdueMark>;
