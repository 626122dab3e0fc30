import type { FieldProblem } from "./errors.ts";

/** What a recovery house must not be sent, by what its field would be called, and why. */
const refusals: readonly { readonly names: RegExp; readonly what: string; readonly why: string }[] = [
  {
    names: /^(hiv|aids)/,
    what: "HIV status",
    why: "Houses don't need it, and it invites discrimination.",
  },
  {
    names: /^(hepatitis|hep[abc]?(status)?$|hcv|hbv)/,
    what: "Hepatitis status",
    why: "Houses don't need it, and it invites discrimination.",
  },
  {
    names: /^(psychotherapy|counsell?ing|therapy)notes?/,
    what: "Counseling notes",
    why: "They need a separate consent (42 CFR 2.31) and don't belong in a referral.",
  },
  { names: /^trauma/, what: "A trauma narrative", why: "It's the person's to tell, when they choose." },
  {
    names: /^(ssn|socialsecurity|socialsecuritynumber)/,
    what: "A Social Security number",
    why: "Houses don't need it.",
  },
  {
    names: /^(immigration|citizenship|visa)/,
    what: "Immigration status",
    why: "It doesn't affect a placement.",
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
    return [{ pointer: at, code: "refused", message: `${refusal.what} can't be sent. ${refusal.why}` }];
  });
}
