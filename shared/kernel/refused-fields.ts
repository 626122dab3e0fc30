import type { FieldProblem } from "./errors.ts";

/** What a recovery house must not be sent, by what its field would be called, and why. */
const refusals: readonly { readonly names: RegExp; readonly what: string; readonly why: string }[] = [
  {
    names: /^(hiv|aids)/,
    what: "HIV status",
    why: "A house has no use for it, and knowing it invites discrimination.",
  },
  {
    names: /^(hepatitis|hep[abc]?(status)?$|hcv|hbv)/,
    what: "Hepatitis status",
    why: "A house has no use for it, and knowing it invites discrimination.",
  },
  {
    names: /^(psychotherapy|counsell?ing|therapy)notes?/,
    what: "Counselling notes",
    why: "They need a consent of their own (42 CFR 2.31) and do not belong in a referral.",
  },
  { names: /^trauma/, what: "A trauma narrative", why: "It is the person's to tell, in their own time." },
  {
    names: /^(ssn|socialsecurity|socialsecuritynumber)/,
    what: "A social security number",
    why: "A place in a house does not need it.",
  },
  {
    names: /^(immigration|citizenship|visa)/,
    what: "Immigration status",
    why: "A place in a house does not depend on it.",
  },
];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
const escapeSegment = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** Fields that are refused wherever they stand, each with the reason. */
export function refusedFields(input: unknown, pointer = "", level = 0): FieldProblem[] {
  if (input === null || typeof input !== "object" || level > 8) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    const at = `${pointer}/${escapeSegment(name.slice(0, 80))}`;
    const refusal = Array.isArray(input) ? undefined : refusals.find((one) => one.names.test(plain(name)));
    if (!refusal) return refusedFields(value, at, level + 1);
    return [{ pointer: at, code: "refused", message: `${refusal.what} is refused. ${refusal.why}` }];
  });
}
