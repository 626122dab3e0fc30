import type * as z from "zod";
import { type FieldProblem, invalid } from "#shared/kernel/errors.ts";
import { refusedFields } from "#shared/kernel/refused-fields.ts";
import { type ReferralPayload, referralPayload } from "#shared/records/referral/payload.ts";

/** How deep a referral may nest; more is not one of ours. */
const deepest = 8;

/**
 * Parses a referral, whatever the day: the same body is the same referral for ever, so that a late repeat
 * finds its first answer. What a day decides is `holdToDate`. @throws invalid, with a JSON pointer per problem
 */
export function parseReferral(input: unknown): ReferralPayload {
  if (depth(input) > deepest)
    throw invalid("too_deep", [{ pointer: "", code: "too_deep", message: "The body is nested too deeply." }]);
  const refused = refusedFields(input);
  const parsed = referralPayload.safeParse(input);
  if (!parsed.success) {
    const pointers = new Set(refused.map((one) => one.pointer));
    const others = parsed.error.issues.flatMap(problemsOf).filter((one) => !pointers.has(one.pointer));
    throw invalid("payload", [...refused, ...others].slice(0, 100));
  }
  return parsed.data;
}

const escapeSegment = (segment: PropertyKey) => String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
const pointerTo = (path: readonly PropertyKey[]) => path.map((one) => `/${escapeSegment(one)}`).join("");

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key.slice(0, 80)]),
      code: "unknown_field",
      message: "This field isn't part of a referral.",
    }));
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return [
    {
      pointer: pointerTo(issue.path),
      code: missing ? "required" : issue.code,
      message: missing
        ? "This field is required. If unknown, send none_known or not_asked where allowed."
        : issue.message,
    },
  ];
}

function depth(value: unknown, level = 0): number {
  if (level > deepest || value === null || typeof value !== "object") return level;
  // Folded, never spread: a list may be longer than an argument list can be.
  return Object.values(value).reduce<number>((most, one) => Math.max(most, depth(one, level + 1)), level);
}
