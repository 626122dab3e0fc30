import type { ListedSource, Referrer } from "#shared/records/referral/source.ts";

/** Who refers: in lists, and within a sentence, where no organization is named. */
export const sources = {
  partner: { listed: "Referral partner", inSentence: "the referral partner" },
  program: { listed: "Program", inSentence: "the program" },
  self: { listed: "Self-referral", inSentence: "them" },
  family: { listed: "Family", inSentence: "the family" },
  other: { listed: "Someone else", inSentence: "the referrer" },
} satisfies Readonly<Record<ListedSource["kind"], { listed: string; inSentence: string }>>;

/** Entering a referral from a call, a fax or a visit. */
export const taking = {
  title: "New referral",
  lead: "From a call, a fax or a visit. The clock starts when you save. Add the rest as you learn it.",
  from: "Who is referring them?",
  referrers: {
    program: "A program or agency",
    self: "Themselves",
    family: "Family",
    other: "Someone else",
  } satisfies Readonly<Record<Referrer, string>>,
  program: "Program or agency",
  programHint: "Leave blank if it’s a person.",
  contactName: "Who to call about it",
  contactPhone: "Their phone",
  contactHint: "Leave blank if they’re referring themselves.",
  givenName: "First name",
  familyName: "Last name",
  familyNameHint: "Leave blank if they have only one name.",
  birthDate: "Date of birth",
  phone: "Phone to reach them",
  phoneHint: "Required if they’re referring themselves.",
  neededBy: "Bed needed by",
  houseWanted: "Type of house",
  words: "In their own words",
  wordsHint:
    "What they said: what helps them, what they want, what they need. No diagnoses or Social Security numbers.",
  button: "Save referral",
} as const;
