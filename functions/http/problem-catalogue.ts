import { en } from "#functions/copy/en/index.ts";
import { isFieldCode } from "#functions/copy/problem.ts";
import type { FieldCode } from "#shared/kernel/field-problem.ts";
import { type HttpRefusal, reasons } from "./problem.ts";
import { partnerCode } from "./problem-of.ts";

/* Every problem a partner can be sent, for the documentation. */

const { details, refusals, internal } = en.partnerApi;
type Detail = keyof typeof details;
type Reason = keyof typeof reasons;
type ProblemCode = Detail | (typeof reasons)[Reason][1] | "internal";
type Sentence = string | (typeof refusals)[Reason];

const statusOf: Readonly<Record<Detail, HttpRefusal["status"]>> = {
  payload: 422,
  too_deep: 422,
  command_reused: 422,
  cursor: 400,
  not_found: 404,
  still_running: 409,
  changed: 409,
  not_asked: 409,
  already_answered: 409,
  no_offer: 409,
  offer_answered: 409,
};

interface Listed {
  readonly status: number;
  readonly code: ProblemCode;
  readonly sentences: readonly Sentence[];
}

const all: readonly (readonly [status: number, code: ProblemCode, sentence: Sentence])[] = [
  ...typedEntries(reasons).map(([reason, [status, code]]) => [status, code, refusals[reason]] as const),
  ...typedEntries(details).map(([code, sentence]) => [statusOf[code], code, sentence] as const),
  [500, "internal", internal],
];

/** By status, a code's sentences together. */
export const problems: readonly Listed[] = [...new Set(all.map(([, code]) => code))]
  .map((code) => {
    const same = all.filter((one) => one[1] === code);
    return { code, status: same[0]?.[0] ?? 0, sentences: [...new Set(same.map((one) => one[2]))] };
  })
  .sort((one, other) => one.status - other.status);

/** Field problems other than the payload's that a partner's body can have. */
const others: readonly FieldCode[] = [
  "referral.answer_required",
  "text.too_long",
  "text.control",
  "text.contact_in_name",
];
const ofPartners = Object.keys(en.problems)
  .filter(isFieldCode)
  .filter((code) => /^(payload|refused)\./.test(code) || others.includes(code));

/** The codes in `errors`, each with its sentences. */
export const fieldErrors = [...new Set(ofPartners.map(partnerCode))].map((code) => ({
  code,
  sentences: [
    ...new Set(ofPartners.filter((one) => partnerCode(one) === code).map((one) => en.problems[one])),
  ],
}));

function typedEntries<K extends string, V>(of: Readonly<Record<K, V>>): [K, V][];
function typedEntries(of: object): [string, unknown][] {
  return Object.entries(of);
}
