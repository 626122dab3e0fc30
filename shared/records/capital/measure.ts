import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { domains } from "../plan/domains.ts";

/** How the answers make a score. */
export const scorings = ["sum", "mean"] as const;

/** Everything of a questionnaire in one language. */
const wording = z.object({
  title: z.string(),
  /** From the lowest to the highest. */
  answers: z.array(z.string()),
  /** In the order of the items. */
  items: z.array(z.string()),
});
export type Wording = z.infer<typeof wording>;

/** What is asked, and how it is scored. */
export const measureSchema = z.object({
  id: idSchema("instrument"),
  by: z.enum(scorings),
  /** The lowest and the highest answer. */
  from: z.int(),
  to: z.int(),
  items: z.array(
    z.object({
      /** As its source names it. */
      id: z.string(),
      /** The part of a plan it is about. */
      domain: z.enum(domains).nullable(),
      /** Agreeing says that less is there. */
      reverse: z.boolean(),
    }),
  ),
  /** Null: the product's own. */
  words: z.object({ en: wording, es: wording.nullable() }).nullable(),
  /** Whose it is, and on which terms it is used. */
  credit: z.string(),
});
export type Measure = z.infer<typeof measureSchema>;

/** What was answered, by item. What was skipped is not in it. */
export const valuesSchema = z.array(z.object({ item: z.string(), value: z.int() }));
export type Values = z.infer<typeof valuesSchema>;
