import type { Context } from "hono";
import * as z from "zod";
import { isFieldCode, sayProblem } from "#functions/copy/problem.ts";
import { words } from "#functions/copy/words.ts";
import { isConflictCode } from "#shared/app/refusals.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldProblem } from "#shared/kernel/field-problem.ts";
import type { Taking, Untaken } from "#shared/kernel/form.ts";
import type { Files, ReadForm } from "../../http/body.ts";
import type { FormState } from "../ui/form.tsx";
import { readFormUpTo, tooLargeAt } from "./scan-in.ts";

/** The hidden command ID: submitting a form twice is the same request. */
const command = z.string().regex(/^[A-Za-z0-9_-]{8,80}$/);

/** Untrimmed text. The use case validates it. */
export const text = z.string().default("");
export const optionalText = z
  .string()
  .default("")
  .transform((value) => (value.trim() === "" ? undefined : value.trim()));

export const yesOrNo = z.enum(["yes", "no"]).transform((value) => value === "yes");

/** In bytes; a route may set its own. */
export const longestForm = 64 * 1024;

export interface FormHandler<V> {
  readonly fields: Taking<V>;
  /** Calls one use case, and answers. */
  perform(values: V & { command: string }, files: Files): Promise<Response>;
  /** Shows the form's page with what was typed. */
  refused(typed: RefusedForm): Promise<Response>;
}
/** A form that can't be shown again to its author: the page is no longer theirs. */
export class LostForm extends Error {
  readonly values: Readonly<Record<string, string>>;
  constructor(values: Readonly<Record<string, string>>) {
    super("The page of a form is no longer its author's");
    this.values = values;
  }
}
export type RefusedForm = FormState & { readonly status: 409 | 422 };

/** Conflicts after which the page is no longer its author's. */
const lost = ["handed_over", "consent_over_for_clinician"] as const;

export const readSent = ({ c }: { readonly c: Context }): Promise<ReadForm> =>
  readFormUpTo(c.req.raw, c.get("longest") ?? longestForm);

/**
 * Handles a submitted form: parse, call one use case, answer. If it is refused, its page is shown again with what was
 * typed: invalid fields with their messages (422), or a conflict above the form (409). @throws LostForm
 */
export async function handleForm<V>(
  { fields: values, files, cut }: ReadForm,
  { fields, perform, refused }: FormHandler<V>,
): Promise<Response> {
  const showAgain = (status: 409 | 422, problems: readonly FieldProblem[], banner: string) => {
    const said = problems.map((one) => ({ ...one, message: sayProblem(words(), one) }));
    return refused({ form: values.form ?? "", values, problems: said, banner, status });
  };
  if (cut !== undefined) return showAgain(422, [tooLargeAt(cut)], words().common.errors.look);
  const given = command.safeParse(values.command);
  const parsed = fields.safeParse(values);
  if (!parsed.success) return showAgain(422, parsed.error.issues.map(problemOf), words().common.errors.look);
  if (!given.success) return showAgain(422, [], words().common.errors.sendAgain);
  try {
    return await perform({ ...parsed.data, command: given.data }, files);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === "invalid") {
      const { fields: wrong } = error;
      return showAgain(
        422,
        wrong,
        wrong.length > 0 ? words().common.errors.look : words().common.errors.sendAgain,
      );
    }
    if (error.kind === "conflict") {
      const { code } = error;
      if (lost.some((one) => one === code)) throw new LostForm(values);
      return showAgain(
        409,
        [],
        isConflictCode(code) ? words().refusals[code] : words().common.errors[409].text,
      );
    }
    throw error;
  }
}

/** A schema's issue as a field problem. Only messages that are our codes are shown; any other reads as "invalid". */
const problemOf = ({ path, message }: Untaken): FieldProblem => ({
  pointer: `/${path.map(String).join("/")}`,
  code: isFieldCode(message) ? message : "field.invalid",
  params: {},
});
