import { type FieldProblem, type PlainCode, problem } from "./field-problem.ts";

/** What a recovery house must not be sent, by field name. The problem's sentence says why. */
const refusals: readonly { readonly names: RegExp; readonly code: PlainCode & `refused.${string}` }[] = [
  { names: /^(hiv|aids)/, code: "refused.hiv" },
  { names: /^(hepatitis|hep[abc]?(status)?$|hcv|hbv)/, code: "refused.hepatitis" },
  { names: /^(psychotherapy|counsell?ing|therapy)notes?/, code: "refused.counseling_notes" },
  { names: /^trauma/, code: "refused.trauma" },
  { names: /^(ssn|socialsecurity|socialsecuritynumber)/, code: "refused.ssn" },
  { names: /^(immigration|citizenship|visa)/, code: "refused.immigration" },
];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
const escapeSegment = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** Fields that are refused at any depth, each with the reason. */
export function refusedFields(input: unknown, pointer = "", level = 0): FieldProblem[] {
  if (input === null || typeof input !== "object" || level > 8) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    const at = `${pointer}/${escapeSegment(name.slice(0, 80))}`;
    const refusal = Array.isArray(input) ? undefined : refusals.find((one) => one.names.test(plain(name)));
    if (!refusal) return refusedFields(value, at, level + 1);
    return [problem(at, refusal.code)];
  });
}
