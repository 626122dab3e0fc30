import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { overdueMark } from "./overdue.ts";

/** Nobody came. The sender is called by then (ISO instant); `overdue`: that time was over without a call. */
export const noShow = done.extend({ callBy: instantSchema, overdue: overdueMark.nullable() });
export type NoShow = z.infer<typeof noShow>;

/** The call to the sender, and what was said. */
export const noShowCall = done.extend({ note: z.string() });
export type NoShowCall = z.infer<typeof noShowCall>;
