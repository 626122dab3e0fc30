/** What administration is told about what is kept, held and erased. */
export const keeping = {
  retention: {
    title: "What is kept, and how long",
    lead: "Contents of what was not taken up are erased in time. Numbers, dates and reasons stay. What belongs to a stay is not touched.",
    open: "Periods and legal holds",
    back: "Network settings",
    periods: "Periods, in days",
    closedDays: "Inquiries, after they are closed",
    unansweredDays: "Inquiries nobody closed, after they came",
    referralDays: "Referrals declined, withdrawn or never arrived, after they are over",
    between: (least: number, most: number) => `From ${least} to ${most.toLocaleString("en")}.`,
    source:
      "42 CFR 2.16 asks for a written policy by which records are disposed of. The law of your state may ask for longer: ask your counsel. A shorter period reaches what is kept already within a week.",
    save: "Save the periods",
    holds: "Legal holds",
    holdsLead: "A lawsuit, a subpoena, an inspection: what is held is not erased until the hold is lifted.",
    number: "Number of the referral or inquiry",
    numberHint:
      "Such as R-48213 or Q-20117. Admissions can read it to you; its page then says that it is held.",
    why: "Why",
    placeTitle: "Hold a record",
    place: "Hold it",
    placeAll: "Hold everything",
    placeAllHint: "Nothing of the network is erased until this is lifted.",
    check:
      "Ask admissions to open it: its page says that it is held. Where no page does, the number is wrong.",
    lift: "Lift",
    liftThis: (on: string) => `Lift the hold on ${on}`,
    all: "Everything",
    since: (when: string, by: string) => `Since ${when}, by ${by}`,
    lifted: (when: string, by: string) => `Lifted ${when}, by ${by}`,
    noHolds: "Nothing is held.",
    purged: "Erased",
    noPurged: "Nothing has been erased yet.",
    columns: { month: "Month", inquiries: "Inquiries", referrals: "Referrals" },
    last: "The newest",
    more: "The newest 500 are counted here.",
    one: (number: string, since: string, at: string) => `${number}: over since ${since}, erased ${at}`,
    held: "Kept under a legal hold: nothing of it is erased until administration lifts it.",
    referralGone:
      "What was told in this referral has been erased, as the network’s policy asks. What stays is when it came, how it was answered and why.",
  },
} as const;
