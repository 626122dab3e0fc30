/** What kind of support meeting it was: a fellowship or another pathway, as the person chose. */
export const pathways = [
  "aa",
  "na",
  "ca",
  "smart",
  "recovery_dharma",
  "lifering",
  "women_for_sobriety",
  "celebrate_recovery",
  "wellbriety",
  "family_group",
  "other",
] as const;

export const ways = ["in_person", "online", "phone"] as const;

/** Whom a resident shows how many they went to. */
export const meetingShares = ["me", "mentor"] as const;
export type MeetingShare = (typeof meetingShares)[number];

/** The most a resident can set out to go to in a week, and the most that are written down of one. */
export const mostWeekly = 21;
export const mostInWeek = 50;
