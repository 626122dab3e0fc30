import * as z from "zod";
import { Refusal } from "./errors.ts";
import type { PlainCode } from "./field-problem.ts";

/** The problem code for a missing field. */
export type Message = PlainCode;

/** How a page renders a field. The label is the page's own. */
export interface FieldLook {
  readonly control:
    | "text"
    | "lines"
    | "choice"
    | "several"
    | "tick"
    | "letStand"
    | "date"
    | "time"
    | "datetime"
    | "number"
    | "amount"
    | "email"
    | "phone";
  readonly required: boolean;
  /** The choices, in order; empty if only the page knows them. */
  readonly values: readonly string[];
}
const looks = z.registry<FieldLook>();
export const lookOf = (field: z.core.$ZodType): FieldLook | undefined => looks.get(field);

/** Transforms the input with `read`; a refusal becomes an issue of the field. */
export function kind<S extends z.ZodType, T>(sent: S, look: FieldLook, read: (sent: z.output<S>) => T) {
  const schema = sent.transform((given, ctx) => {
    try {
      return read(given);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
      for (const one of error.fields) ctx.addIssue({ code: "custom", params: { problem: one } });
      return z.NEVER;
    }
  });
  looks.add(schema, look);
  return schema;
}

/** A custom field; missing input reads as empty text. */
export const field = <T>(
  control: FieldLook["control"],
  required: Message | undefined,
  read: (sent: string) => T,
  values: readonly string[] = [],
) =>
  kind(z.string().nullish(), { control, required: required !== undefined, values }, (sent) =>
    read(sent ?? ""),
  );
