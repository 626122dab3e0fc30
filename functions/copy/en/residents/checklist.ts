import type { Detail, Question } from "#shared/records/departure/checklist.ts";

/** The move-out checklist: its questions and answers. A detail’s label is shown after the title: `Deposit: due by`. */
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
    title: "Destination",
    answers: {
      own_place: "Own place",
      family_or_friends: "Family or friends",
      recovery_housing: "Other recovery housing",
      treatment_or_hospital: "Treatment or hospital",
      jail_or_prison: "Jail or prison",
      shelter: "Shelter",
      nowhere_yet: "No place yet (unhoused)",
      elsewhere: "Other",
    },
    details: { words: "Name or place" },
  },
  ride: {
    title: "Transportation",
    answers: {
      own_way: "On their own",
      family_or_friends: "Family or friends",
      house_drives: "House staff driving",
      paid_by_house: "Paid for by the house",
      none_needed: "None needed",
    },
    details: { who: "Driver", words: "Details" },
  },
  naloxone: {
    title: "Naloxone (Narcan)",
    answers: {
      in_hand: "Has it",
      offered_refused: "Offered, declined",
      not_offered: "Not offered",
    },
    details: { words: "Reason" },
  },
  medications: {
    title: "Medications",
    answers: {
      handed: "Returned to resident",
      none_here: "None at the house",
      kept: "Some still at the house",
    },
    details: { count: "Number", who: "Returned by (staff name)", words: "Notes" },
  },
  belongings: {
    title: "Belongings",
    answers: { taken: "All taken", kept: "Stored for now", none_here: "None at the house" },
    details: { words: "Storage location", on: "Stored until" },
  },
  deposit: {
    title: "Deposit",
    answers: {
      returned: "Refunded",
      due: "Refund due",
      withheld: "Withheld",
      none_paid: "No deposit paid",
    },
    details: { cents: "Amount ($)", on: "Due by", words: "Reason" },
  },
  referral: {
    title: "Continuing care referral",
    answers: {
      taken: "Accepted",
      offered_not_taken: "Offered, declined",
      not_offered: "Not offered",
    },
    details: { words: "Referred to" },
  },
  follow_up: {
    title: "Follow-up calls",
    answers: { may_call: "Yes", no: "No", not_asked: "Not asked" },
    details: { words: "Number to call", on: "Until" },
  },
  way_back: {
    title: "Readmission",
    answers: {
      any_time: "Any time",
      from_date: "On or after a date",
      after: "After meeting a condition",
      not_agreed: "Not discussed",
    },
    details: { on: "Starting on", words: "Condition" },
  },
};
