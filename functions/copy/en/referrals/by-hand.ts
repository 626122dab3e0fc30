import type { ListedSource, Referrer } from "#shared/records/referral/source.ts";
import { message } from "../message.ts";

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

/** Adding to a referral by hand, and what may go back to whoever referred. */
export const byHand = {
  add: "Add or change details",
  title: message("Details for {number}"),
  lead: "Fill in what you learn. Leave blank what wasn’t asked; enter “none” if there is none. History keeps what was there before.",
  button: "Save",
  referrer: {
    program: "Program and contact",
    person: "Who to call about it",
    isProgram: "Is this the same program?",
    isPerson: "Is this the same person?",
    isHint: "If not, the signed consent doesn’t cover telling them.",
    answers: { same: "Yes, corrected or updated", another: "No, a different one" },
  },
  houses: "Houses they want",
  housesHint: "Leave all unchecked for any suitable house.",
  medicationsHint: "One per line: name, dose. Add “controlled” if it’s a controlled substance.",
  commaHint: "Separate with commas.",
  datesHint: "Enter as 2026-11-30, separated by commas.",
  telling: {
    title: message("Telling {who}"),
    none: message("No consent on file. Don’t tell {who} anything about this referral, not even its status."),
    nothing: message("The consent allows nothing to be shared with {who}."),
    may: message("You may tell {who}: {what}."),
    over: message("The consent has ended. Don’t tell {who} anything."),
    log: "Record what you told them",
    what: "What you told them",
    who: "Who you spoke with",
    button: "Save",
  },
  consent: {
    title: "Record a signed consent",
    again: "Record a new consent, or a revocation",
    hint: "For a revocation, check nothing under “What may be shared”.",
    basis: "What protects this information",
    mayReturn: "What may be shared",
    signedBy: "Signed by",
    signedOn: "Date signed",
    expires: "Last day",
    endsWith: "Or the event that ends it",
    endsWithHint: "For example, move-in.",
    kept: "Where the signed form is kept",
    button: "Save consent",
  },
  withdrawal: {
    title: "They withdrew",
    hint: "Closes the referral. A held bed is released.",
    who: "Who called",
    button: "Withdraw referral",
  },
  withdrawn: "Withdrawn by phone",
  declineHint: "Say why, what would change it, and where else to try.",
  askHint: message("Call {who}. The clock is paused until you enter their answer."),
  askButton: "Pause the clock",
  waitlistHint: "They wait for a bed in waitlist order.",
} as const;
