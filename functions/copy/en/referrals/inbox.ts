import { referralStatuses } from "../common/words.ts";
import { message } from "../message.ts";
/** The inbox of admissions. */
export const inbox = {
  title: "Inbox",
  waiting: message(
    "{n, plural, =0 {No referrals waiting} one {# referral waiting} other {# referrals waiting}}{over, plural, =0 {} other { · # overdue}}",
  ),
  paused: message("· {n} paused"),
  columns: ["Time left", "Due", "Referral", "Referred by", "Bed needed by", "House"],
  noHouse: "Not assigned",
  lists: "Inbox filters",
  all: "Waiting",
  notRouted: "Not assigned",
  noneOf: {
    unrouted: "Every referral is assigned to a house.",
    paused: "No paused referrals.",
  } as Readonly<Record<string, string>>,
  decided: "Decided",
  decidedLead: "What became of each referral, latest first.",
  noneDecided: "No decided referrals yet.",
  became: referralStatuses,
  passing: "Being sent elsewhere",
  names: "Names appear when you open a referral. Every view is logged.",
  next: "Next page",
  questions: "Check identity",
  question: message("Someone who moved in at {house} is already listed as living at another house."),
  openStay: "View stay",
  otherStay: "View other stay",
  confirm: "Confirm this is the right person",
};
