import type { ActivityKind } from "#shared/views/activity.ts";

/** What the pages of who did what say. */
export const activity = {
  title: "Activity",
  lead: "Who did what, and when. What happened in houses stands on their own pages.",
  leadCare: "What happened with referrals and people. What happened in houses stands on their own pages.",
  day: "Day",
  kind: "What",
  everything: "Everything",
  kinds: {
    houses: "Houses",
    people: "Members",
    partners: "Partners",
    referrals: "Referrals",
    residents: "Residents",
    records: "Network and records",
  } as Readonly<Record<ActivityKind, string>>,
  show: "Show",
  none: "Nothing here.",
  noMoreHere: "Nothing in this stretch. There may be more further back.",
  older: "Older",
  newest: "Back to the newest",
  other: "Something was recorded",
} as const;
