import type { EventGroup } from "#shared/app/events.ts";

/** Text of the activity pages. */
export const activity = {
  title: "Activity",
  lead: "Who did what, and when. House activity is on each house’s page.",
  leadCare: "Referral and resident activity. House activity is on each house’s page.",
  day: "Day",
  kind: "Category",
  by: "Who",
  everyone: "Everyone",
  everything: "All categories",
  kinds: {
    houses: "Houses",
    people: "Staff",
    partners: "Referral partners",
    referrals: "Referrals",
    residents: "Residents",
    records: "Network and records",
  } satisfies Readonly<Record<EventGroup, string>>,
  show: "Show",
  none: "No activity.",
  noMoreHere: "No activity in this period. There may be older entries.",
  older: "Older",
  newest: "Back to latest",
  other: "Activity recorded",
} as const;
