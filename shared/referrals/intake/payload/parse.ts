import type * as z from "zod";
import { invalid } from "#shared/kernel/errors.ts";
import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import { refusedFields } from "#shared/kernel/refused-fields.ts";
import { payloadCodes } from "#shared/records/referral/payload/values.ts";
import { type ReferralPayload, referralPayload } from "#shared/records/referral/payload.ts";

/**
 * Parses a referral, independent of the current date: the same body always parses to the same referral, so
 * that a late repeat finds its first answer. For dates see `checkDates`. @throws invalid, with a JSON pointer
 * per problem
 */
export function parseReferral(input: unknown): ReferralPayload {
  const refused = refusedFields(input);
  const parsed = referralPayload.safeParse(input, { reportInput: true });
  if (!parsed.success) {
    const pointers = new Set(refused.map((one) => one.pointer));
    const others = problemsIn(parsed.error.issues).filter((one) => !pointers.has(one.pointer));
    throw invalid("payload", [...refused, ...others].slice(0, 100));
  }
  return parsed.data;
}

const escapeSegment = (segment: PropertyKey) => String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
const pointerTo = (path: readonly PropertyKey[]) => path.map((one) => `/${escapeSegment(one)}`).join("");

/** What is wrong with a body: the first problem of each field. */
export function problemsIn(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  const first = new Map<string, FieldProblem>();
  for (const one of issues.flatMap((issue) => problemsOf(issue, [])))
    if (!first.has(one.pointer)) first.set(one.pointer, one);
  return [...first.values()];
}

function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): FieldProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => problem(pointerTo([...path, key.slice(0, 80)]), "payload.unknown_field"));
  const meant = issue.code === "invalid_union" && issue.errors.find((form) => !form.every(isOfAnotherKind));
  return meant ? meant.flatMap((one) => problemsOf(one, path)) : [problemOf(issue, pointerTo(path))];
}

/** Of a field with several forms: the value isn't of this form at all. */
const isOfAnotherKind = ({ code, path }: z.core.$ZodIssue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value");

function problemOf(issue: z.core.$ZodIssue, at: string): FieldProblem {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? problem(at, "payload.required")
        : problem(at, "payload.type", { expected: issue.expected });
    case "invalid_value":
      return issue.input === undefined
        ? problem(at, "payload.required")
        : problem(at, "payload.choice", { values: issue.values.map(String).join(", ") });
    case "invalid_union":
      return problem(at, issue.input === undefined ? "payload.required" : "payload.invalid");
    case "too_big":
      return issue.origin === "array"
        ? problem(at, "payload.too_many", { most: Number(issue.maximum) })
        : issue.origin === "string"
          ? problem(at, "payload.too_long", { most: Number(issue.maximum) })
          : problem(at, "payload.too_much", { most: Number(issue.maximum) });
    case "too_small":
      return issue.origin === "array"
        ? problem(at, "payload.too_few", { least: Number(issue.minimum) })
        : problem(at, "payload.too_little", { least: Number(issue.minimum) });
    default:
      return problem(at, payloadCodes.find((one) => one === issue.message) ?? "payload.invalid");
  }
}
