import * as z from "zod";
import { en } from "#functions/copy/en/index.ts";
import { isFieldCode, sayProblem } from "#functions/copy/problem.ts";
import { isConflictCode } from "#shared/app/refusals.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldProblem } from "#shared/kernel/field-problem.ts";
import { type Files, readForm } from "../../http/body.ts";
import type { FormState } from "../ui/form.tsx";
import type { Markup } from "../ui/layout.tsx";
import type { RequestContext } from "./route.ts";

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
const longestForm = 64 * 1024;

export interface FormHandler<V> {
  readonly fields: z.ZodType<V>;
  /** Calls one use case. Returns the path to redirect to, or a page to show only this once. */
  perform(values: V & { command: string }, files: Files): Promise<string | Markup>;
  /** The form's page, with what was typed. */
  rerender(typed: FormState): Promise<Markup>;
}

/**
 * Handles a submitted form: parse, call one use case, redirect with 303. Otherwise shows the page again with what was
 * typed: invalid fields with their messages (422), or a conflict above the form (409).
 */
export async function handleForm<V>(
  ctx: Pick<RequestContext, "c">,
  { fields, perform, rerender }: FormHandler<V>,
): Promise<Response> {
  const { c } = ctx;
  const { fields: values, files } = await readForm(c.req.raw, c.get("longest") ?? longestForm);
  const showAgain = async (status: 409 | 422, problems: readonly FieldProblem[], banner?: string) => {
    const form = values.form ?? "";
    const said = problems.map((one) => ({ ...one, message: sayProblem(en, one) }));
    const typed: FormState = { form, values, problems: said, ...(banner ? { banner } : {}) };
    return c.html(await rerender(typed), status);
  };
  const given = command.safeParse(values.command);
  const parsed = fields.safeParse(values);
  if (!parsed.success) return showAgain(422, parsed.error.issues.map(problemOf), en.common.errors.look);
  if (!given.success) return showAgain(422, [], en.common.errors.sendAgain);
  try {
    const next = await perform({ ...parsed.data, command: given.data }, files);
    return typeof next === "string" && next.startsWith("/") ? c.redirect(next, 303) : c.html(next);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === "invalid") {
      return showAgain(
        422,
        error.fields,
        error.fields.length > 0 ? en.common.errors.look : en.common.errors.sendAgain,
      );
    }
    if (error.kind === "conflict") {
      const { code } = error;
      return showAgain(409, [], isConflictCode(code) ? en.refusals[code] : en.common.errors[409].text);
    }
    throw error;
  }
}

/** A schema's issue as a field problem. Only messages that are our codes are shown; any other reads as "invalid". */
const problemOf = ({ path, message }: z.core.$ZodIssue): FieldProblem => ({
  pointer: `/${path.map(String).join("/")}`,
  code: isFieldCode(message) ? message : "field.invalid",
  params: {},
});
