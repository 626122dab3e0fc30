import { type FieldProblem, problem } from "./field-problem.ts";

export const refusedCodes = [
  "refused.hiv",
  "refused.hepatitis",
  "refused.counseling_notes",
  "refused.trauma",
  "refused.ssn",
  "refused.immigration",
] as const;
export type RefusedCode = (typeof refusedCodes)[number];

/** What a recovery house must not be sent, by field name. The problem's sentence says why. */
const refusals: readonly { readonly names: RegExp; readonly code: RefusedCode }[] = [
  { names: /^(hiv|aids)/, code: "refused.hiv" },
  { names: /^(hepatitis|hep[abc]?(status)?$|hcv|hbv)/, code: "refused.hepatitis" },
  { names: /^(psychotherapy|counsell?ing|therapy)notes?/, code: "refused.counseling_notes" },
  { names: /^trauma/, code: "refused.trauma" },
  { names: /^(ssn|socialsecurity|socialsecuritynumber)/, code: "refused.ssn" },
  { names: /^(immigration|citizenship|visa)/, code: "refused.immigration" },
];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
const escapeSegment = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The reason a field of this name is refused. */
export const refusedName = (name: string): RefusedCode | undefined =>
  refusals.find(({ names }) => names.test(plain(name)))?.code;

/** Fields that are refused at any depth, each with the reason. */
export function refusedFields(input: unknown, pointer = "", level = 0): FieldProblem[] {
  if (input === null || typeof input !== "object" || level > 8) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    const at = `${pointer}/${escapeSegment(name.slice(0, 80))}`;
    const refused = Array.isArray(input) ? undefined : refusedName(name);
    return refused ? [problem(at, refused)] : refusedFields(value, at, level + 1);
  });
}
