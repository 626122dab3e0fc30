import { en } from "#functions/copy/en/index.ts";
import { sayData } from "#functions/copy/message.ts";
import { sayProblem } from "#functions/copy/problem.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode, FieldProblem } from "#shared/kernel/field-problem.ts";
import { HttpRefusal, type Problem, reasons, type Status } from "./problem.ts";

/* Loaded with the first refusal: it needs the catalogue. */

const kinds = { invalid: 422, forbidden: 403, not_found: 404, conflict: 409 } as const;
/** Refusals that mean the request was malformed rather than its content invalid. */
const malformed = new Set(["cursor"]);

const { titles, refusals, internal } = en.partnerApi;
const details: Readonly<Record<string, string>> = en.partnerApi.details;

const problem = (
  status: Status,
  code: string,
  requestId: string,
  detail = details[code] ?? titles[status],
): Problem => ({
  type: `urn:porchlight:problem:${code}`,
  title: titles[status],
  status,
  detail,
  instance: `urn:porchlight:request:${requestId}`,
});

/** The public code of a field problem: ours without its noun, with two exceptions. */
export const partnerCode = (code: FieldCode): string =>
  code.startsWith("refused.")
    ? "refused"
    : code === "payload.signed_in_future"
      ? "future"
      : code.slice(code.indexOf(".") + 1);

const partnerError = (one: FieldProblem) => ({
  pointer: one.pointer,
  code: partnerCode(one.code),
  message: sayProblem(en, one),
});

/** The problem document of an error. Anything but a refusal is a 500 that shows only the request ID. */
export function problemOf(
  error: unknown,
  requestId: string,
): { problem: Problem; headers: Record<string, string> } {
  if (error instanceof HttpRefusal) {
    const [status, code] = reasons[error.reason];
    const detail = sayData(refusals[error.reason], error.data);
    return { problem: problem(status, code, requestId, detail), headers: { ...error.headers } };
  }
  if (error instanceof Refusal) {
    const status = malformed.has(error.code) ? 400 : kinds[error.kind];
    const base = problem(status, error.code, requestId);
    return {
      problem: error.fields.length > 0 ? { ...base, errors: error.fields.map(partnerError) } : base,
      headers: {},
    };
  }
  return {
    problem: problem(500, "internal", requestId, internal),
    headers: {},
  };
}
