import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { overdueMark } from "./overdue.ts";

/**
 * A no-show. The sender is to be called by `callBy` (ISO instant); `overdue`: that time passed without a
 * call.
 */
export const noShow = done.extend({ callBy: instantSchema, overdue: overdueMark.nullable() });
export type NoShow = z.infer<typeof noShow>;

/** The call to the sender, with a note. */
export const noShowCall = done.extend({ note: z.string() });
export type NoShowCall = z.infer<typeof noShowCall>;
