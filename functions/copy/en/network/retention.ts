import { message } from "../message.ts";
/** Words of the data retention page. */
export const retention = {
  title: "Data retention",
  lead: "Details of inquiries and referrals that didn’t become a stay are deleted after these periods. Numbers, dates and reasons are kept. Resident records are not affected.",
  open: "Data retention and legal holds",
  periods: "Retention periods (days)",
  closedDays: "Closed inquiries",
  unansweredDays: "Open inquiries, counted from when they arrived",
  referralDays: "Declined, withdrawn and no-show referrals",
  between: message("Between {least} and {most, number} days."),
  source:
    "42 CFR 2.16 requires a written records-disposal policy. Your state may require longer; ask your attorney. A shorter period applies to existing records within a week.",
  save: "Save",
  holds: "Legal holds",
  holdsLead: "For a lawsuit, subpoena or inspection. Held records aren’t deleted until the hold is released.",
  number: "Referral or inquiry number",
  numberHint:
    "For example, R-48213 or Q-20117. Admissions can give you the number. The record’s page will show the hold.",
  why: "Reason",
  placeTitle: "Place a legal hold",
  place: "Place hold",
  placeAll: "Hold all records",
  placeAllHint: "Nothing in the network is deleted until this is released.",
  check:
    "Ask admissions to open the record and check that it shows the hold. If it doesn’t, the number is wrong.",
  lift: "Release",
  liftThis: message("Release hold: {on}"),
  all: "All records",
  since: message("Placed {when} by {by}"),
  lifted: message("Released {when} by {by}"),
  noHolds: "No legal holds.",
  purged: "Deleted records",
  noPurged: "Nothing has been deleted yet.",
  columns: { month: "Month", inquiries: "Inquiries", referrals: "Referrals" },
  last: "Latest",
  more: "Counts cover the latest 500.",
  one: message("{number}: closed {since}, deleted {at}"),
  held: "On legal hold. Nothing is deleted until an administrator releases it.",
  referralGone:
    "The details of this referral were deleted under your network’s retention policy. Only the dates, decision and reason remain.",
} as const;
