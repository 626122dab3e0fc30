import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";

/** A bed kept for somebody until an instant (ISO). Offered to somebody on the waitlist, it is kept the same way. */
export const hold = z.object({ bed: idSchema("bed"), bedLabel: z.string(), until: instantSchema });
export type Hold = z.infer<typeof hold>;
