import type { Detail, Question } from "#shared/records/departure/checklist.ts";

/** What a departure asks, so that leaving is safe, with its answers. */
export const asks: Readonly<
  Record<
    Question,
    {
      readonly title: string;
      readonly answers: Readonly<Record<string, string>>;
      readonly details: Partial<Record<Detail, string>>;
    }
  >
> = {
  destination: {
    title: "Where to",
    answers: {
      own_place: "A place of one’s own",
      family_or_friends: "Family or friends",
      recovery_housing: "Other recovery housing",
      treatment_or_hospital: "Treatment or hospital",
      jail_or_prison: "Jail or prison",
      shelter: "A shelter",
      nowhere_yet: "No place yet",
      elsewhere: "Elsewhere",
    },
    details: { words: "Name or place" },
  },
  ride: {
    title: "The ride",
    answers: {
      own_way: "Makes their own way",
      family_or_friends: "Family or friends",
      house_drives: "Somebody of the house drives",
      paid_by_house: "Paid by the house",
      none_needed: "None needed",
    },
    details: { who: "Who drives", words: "What was arranged" },
  },
  naloxone: {
    title: "Naloxone",
    answers: {
      in_hand: "In hand",
      offered_refused: "Offered and refused",
      not_offered: "Not offered",
    },
    details: { words: "Why not" },
  },
  medications: {
    title: "Medications",
    answers: { handed: "Handed over", none_here: "None here", kept: "Some are still here" },
    details: { count: "How many", who: "Handed over by", words: "What to say about them" },
  },
  belongings: {
    title: "Belongings",
    answers: { taken: "All taken", kept: "Kept for a while", none_here: "None here" },
    details: { words: "Where they are kept", on: "Kept until" },
  },
  deposit: {
    title: "Deposit",
    answers: {
      returned: "Paid back",
      due: "To be paid back",
      withheld: "Kept back",
      none_paid: "None was paid",
    },
    details: { cents: "Amount in dollars", on: "By", words: "Reason" },
  },
  referral: {
    title: "Referral to go on with",
    answers: {
      taken: "Offered and taken",
      offered_not_taken: "Offered, not taken",
      not_offered: "Not offered",
    },
    details: { words: "To where" },
  },
  follow_up: {
    title: "May we call",
    answers: { may_call: "Yes", no: "No", not_asked: "Not asked" },
    details: { words: "Number to call", on: "Until" },
  },
  way_back: {
    title: "The way back",
    answers: {
      any_time: "Any time",
      from_date: "From a date on",
      after: "After something",
      not_agreed: "Not agreed",
    },
    details: { on: "From", words: "After what" },
  },
};
