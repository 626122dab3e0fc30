import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";

/** A talk by phone: planned (ISO instant), with who will call; or held, with what came of it. Never a score. */
export const screen = z.discriminatedUnion("step", [
  z.object({ step: z.literal("planned"), at: instantSchema, caller: z.string() }),
  done.extend({ step: z.literal("held"), note: z.string() }),
]);
