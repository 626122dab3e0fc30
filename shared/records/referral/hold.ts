import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";

/** A bed held until an instant (ISO). A bed offered to someone on the waitlist is held the same way. */
export const hold = z.object({ bed: idSchema("bed"), bedLabel: z.string(), until: instantSchema });
export type Hold = z.infer<typeof hold>;
