import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";

/** A phone screen: planned (ISO instant, and who will call), or held, with a note. Never a score. */
export const screen = z.discriminatedUnion("step", [
  z.object({ step: z.literal("planned"), at: instantSchema, caller: z.string() }),
  done.extend({ step: z.literal("held"), note: z.string() }),
]);
