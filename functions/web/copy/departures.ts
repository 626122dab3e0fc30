import type { Detail, Question } from "#shared/departure/checklist.ts";
import type { NoticeName } from "#shared/departure/notices/shipped.ts";
import type { Carry } from "#shared/transfer/copies.ts";

const asks: Readonly<
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

const texts: Readonly<Record<NoticeName, string>> = {
  california: "California",
  general: "General, any state",
};

const carried: Readonly<Record<Carry, string>> = {
  phone: "Phone number",
  fee: "The agreed fee",
  medications: "How many medications come along",
  belongings: "What comes along of belongings",
  emergency_contacts: "Emergency contacts, and what they may be told",
  safe_contact: "How to reach them safely",
  recurrence_plan: "The recurrence plan, without what this house promised",
  medication_inventory: "The list of medications, to be counted anew",
  belongings_inventory: "The list of belongings",
};

/** What the pages say about leaving a house, and about going to another one. */
export const departures = {
  departure: {
    title: "Move out",
    open: "Prepare a move-out",
    openClosed: "Open the departure",
    who: (name: string, bed: string, days: string) => `${name}, bed ${bed}. ${days}.`,
    ends: "How it ends",
    endsHint: "A note for this page. It ends nothing, and can be changed.",
    endsField: "How the stay ends",
    endsButton: "Go on",
    change: "Change how it ends",
    agreedTitle: "Agreed date",
    agreed: (day: string) => `Agreed with the resident for ${day}.`,
    noneAgreed: "No date is agreed.",
    agree: "Agree a date",
    takeNote:
      "A recurrence or a non-negative test alone ends no stay. People decide, with a reason in words and a written rule, after other ways were tried. Nothing here happens by itself.",
    ofTheHouse: "A choice of the house goes in three acts: decision, notice, departure.",
    money:
      "Where the house ends the stay over money, it needs a decision and a notice first. Where the resident does, go straight to the departure.",
    died: "We are sorry. Only the date is needed, and it can wait. Nobody is told by this page: who calls the family, and when, is yours to decide. What is asked below can be answered later, or never.",
    toSettle: "What is left to settle",
    diedOn: "Died on",
    diedButton: "Record it",
    acts: { decision: "Decision", notice: "Notice", review: "Fair review", departure: "Departure" },
    decision: {
      lead: "Who decides says why. A mentor of the resident never decides alone.",
      kind: "On which ground",
      ground: "What happened",
      rule: "The written rule",
      triedBefore: "What was tried before",
      alternatives: "What else was considered",
      say: "What the resident says",
      sayHint: "In their words. “Did not want to say” is an answer.",
      with: "Who else decided",
      alone: "Nobody decided this alone as the resident’s mentor",
      checks: "So that it is fair",
      button: "Write down the decision",
      made: (when: string, by: string, others: string) => `${when}, by ${by} with ${others}`,
    },
    notice: {
      lead: (name: string) =>
        `${name} gets this text and keeps a copy. The dates are filled in when it is served.`,
      draft:
        "A draft that counsel has to check for this house. Your network can put its own text in its place.",
      own: (day: string) => `The network’s own text, of ${day}.`,
      which: "Text",
      text: "What the notice says",
      textHint: "{served_on}, {leave_by} and {danger} are filled in.",
      how: "How it was served",
      hows: { handed: "Handed over", read_aloud: "Read aloud and handed over", posted: "Posted" },
      leaveBy: "The day by which",
      leaveByHint: (days: number) => `This text gives ${days} days at least.`,
      danger: "Is waiting not safe? Say why",
      dangerHint: "Leave empty where the notice runs its course. Only for a danger now.",
      copy: "The person has a copy",
      copyLegend: "A copy",
      button: "Serve the notice",
      served: (when: string, how: string) => `${when}. ${how}.`,
      until: (day: string) => `Time until ${day}`,
      now: "Waiting was said not to be safe",
      open: "The copy to print",
    },
    review: {
      none: "No review was asked for.",
      ask: "They ask for a fair review",
      words: "What they ask to be looked at again",
      button: "Write it down",
      asked: (when: string) => `Asked ${when}`,
      open: "Open. Nobody has to leave while it is.",
      openDanger: "Open. Waiting was said not to be safe.",
      outcome: "What the review came to",
      results: {
        upheld: "The decision holds",
        changed: "The decision is changed: it ends, and the stay goes on",
      },
      why: "Why",
      apart: "Somebody who did not decide it looked at it",
      apartLegend: "So that it is fair",
      outcomeButton: "Write down the outcome",
    },
    withdraw: "Take the decision back",
    withdrawWhy: "Why",
    withdrawButton: "Take it back",
    before: "Decided before",
    endedWhy: { withdrawn: "Taken back", changed: "Changed by a review" },
    checklist: "So that leaving is safe",
    checklistLead: "“Not known” is an answer. It is all kept, so stop any time.",
    checklistButton: "Save",
    asks,
    notKnown: "Not known",
    notYet: "Not answered yet",
    leave: {
      on: "Moved out on",
      lead: "The bed is free at once.",
      endedBy: "Who ends it",
      residentEnds: "The resident",
      houseEnds: "The house",
      restLegend: "Still open",
      rest: "What is still open is not known",
      button: "End the stay",
      bars: {
        not_decided: "First the decision.",
        no_notice: "First the notice.",
        review_open: "A review is open. First its outcome.",
        notice_running: "The notice has not run yet.",
      },
      runs: (day: string) => `The notice runs until ${day}. Nobody has to leave before.`,
      sooner: "Somebody who chooses to go sooner leaves by their own choice: change how it ends.",
    },
    closed: (kind: string, day: string) => `${kind}, ${day}`,
    rollUp: "Counts as",
    rollUps: { completed: "completed", neutral: "neutral", premature: "premature" },
    underWay: "A decision or a notice is under way",
    preparing: "Being prepared",
    preparingRow: "Move-out",
  },
  copyPage: {
    title: "Your copy",
    print: "Print this page from the menu of the browser.",
    back: "Back to the departure",
    notice: "Notice",
    keep: "What was agreed",
    nothing: "Nothing is written down yet.",
    review: "Review",
  },
  notices: {
    title: "Notices",
    open: "Notices of a move-out",
    lead: "What a house serves when it ends a stay. Drafts that counsel has to check: they are a start, not advice.",
    texts,
    usual: "Stands first in every house",
    product: "As it comes with Porchlight.",
    own: (when: string, by: string) => `Your own since ${when}, by ${by}.`,
    text: "Text",
    textHint:
      "Filled in: {name}, {house}, {network}, {kind}, {decided_on}, {ground}, {rule}, {tried_before}, {served_on}, {leave_by}, {danger}.",
    minimumDays: "Days from serving, at least",
    options: "What holds",
    immediateDanger: "A danger now can end a stay the same day",
    button: "Save this text",
  },
  transfer: {
    title: "Transfer to another house",
    lead: (name: string) =>
      `The stay of ${name} here ends, and one in the other house opens. Agreed with the resident first.`,
    where: "Which house",
    rooms: (free: number) => (free === 0 ? "No bed free" : free === 1 ? "1 bed free" : `${free} beds free`),
    serves: (who: string) => `For ${who}`,
    paused: "Takes nobody in for now",
    chosen: (house: string) => `To ${house}`,
    other: "Choose another house",
    bed: "Bed",
    noBed: "No bed is free there now.",
    on: "First night there",
    carry: "What goes along, each agreed with the resident",
    carryHint: "Name and birth date always do. Nothing else does unless it is ticked.",
    nothing:
      "There is nothing else to take along yet. Answers about medications and belongings can be: open the departure first.",
    carried,
    agreements: "Agreed with the resident",
    agreed: "The transfer, and what goes along",
    tellWhere: "This house may know where to",
    button: "Transfer",
    from: "Came from",
    to: "Went to",
    otherStay: (day: string) => `Another stay, on ${day}`,
    brought: "Came along",
    none: "There is no other house yet.",
  },
} as const;
