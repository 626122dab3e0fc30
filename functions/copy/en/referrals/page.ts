import type { FitCode } from "#shared/referrals/decisions/fit.ts";
import type { Message } from "../../message.ts";
import { declined } from "../common/words.ts";
import { message } from "../message.ts";

/** The page of one referral: the person, their needs, the house match, the decision. */
export const page = {
  back: { inbox: "Inbox", today: "Today" },
  from: message(
    "{kind, select, self {Self-referral {number}} family {Referral {number} from family} other {Referral {number} from {partner}}}{reference, select, none {} other {, their reference {reference}}}.",
  ),
  brings: message("{name}’s strengths"),
  ownWords: "Self-described",
  corner: "My support people",
  want: "My goals",
  needs: message("What {name} needs"),
  fit: message("House match for {name}"),
  agreed: message("{name}’s consent to share information"),
  history: "History",
  lookedNote: "Everyone who opens this record is logged here.",
  daysLeft: message("{days, plural, one {# day left} other {# days left}}"),
  ended: "Expired",
  decision: "Your decision",
  waitsForDecision: "Waiting for a decision",
  left: "left",
  over: "overdue",
  by: message("due {when}"),
  wasDue: message("was due {when}"),
  bedAt: message("Bed at {house}"),
  lower: "Lower",
  upper: "Upper",
  single: "Single",
  holdUntil: "Hold bed until",
  accept: "Accept and hold bed",
  decline: "Decline",
  declineHint: "The referral partner sees your reason, what would change it, and where else to try.",
  reason: "Reason",
  wouldChange: "What would change this decision",
  elsewhere: "Other places to try",
  pass: "Send back or to another house",
  passTo: "Send to",
  toInbox: "Back to admissions",
  passButton: "Send",
  route: "Assign to a house",
  routeTo: "House",
  routeButton: "Assign",
  call: message("Call {who}"),
  noBed: "No open beds here.",
  moveInTitle: "Arrival",
  moveIn: message("Move in to bed {bed}"),
  whichIsFirst: message("The referral says “{name}”. Which is the first name?"),
  moveInHint: "They’re moved in right away. Admissions confirms identity afterward.",
  movedInOn: "Move-in date",
  closed: {
    declined: "Declined",
    withdrawn: "Withdrawn by the referral partner",
    moved_in: "Moved in",
    no_show: "No-show",
  },
  openStay: "View stay",
  cannot: "You can view this referral but not decide on it.",
  verdict: { fits: "Match", not_by_date: "Not available by that date", not_possible: "Not a match" },
  free: message("{n, plural, =0 {No open beds} one {# open bed} other {# open beds}}"),
  supports: message("How houses support {name}"),
  moreHouses: message("{n, plural, one {# more house} other {# more houses}}"),
  assignTo: message("Assign to {house}"),
  samePerson: message("Other open referrals for {name}"),
  sameFrom: message("From {partner}, {house, select, none {not assigned} other {at {house}}}"),
  sameHeld: message("Bed {bed} is held"),
  error: {
    title: "Entered in error",
    hint: {
      accepted: message(
        "Releases the bed. The referral needs a decision again{sees, select, yes {, and its sender sees the correction} other {}}.",
      ),
      declined: message(
        "The referral needs a decision again{sees, select, yes {, and its sender sees the correction} other {}}.",
      ),
    },
    reason: "What happened",
    button: "Mark as entered in error",
  },
  holdToo: "They already have a hold. Hold this one too.",
  toDecision: "Go to next step",
  spoken: message("{language} spoken"),
  values: { none_known: "None reported", not_asked: "Not asked", yes: "Yes", no: "No" } as Readonly<
    Record<string, string>
  >,
} as const;

export const fit = {
  paused: "Not accepting referrals",
  serves_others: message("Serves {serves, select, men {men} women {women} other {men and women}}"),
  under_age: message(
    "Would be {age, number} at arrival, and the house takes adults ({adult, number} and over). Check the date of birth with the sender",
  ),
  no_children: "Doesn’t accept children",
  registry_address: "Registry restriction applies to this address",
  bed_free: message("Open beds: {beds}"),
  bed_by_agreed_move_out: message("Bed opens {on} (planned move-out)"),
  no_bed_before: message("No open bed before {on}"),
  no_bed: "No open bed and no planned move-outs",
  days_unknown: message("Requires {asks} days since last use; last-use date unknown"),
  days_since_use: message("Requires {asks} days since last use; will have {days} by then"),
  funding_taken: message("Accepts {payer} funding"),
  funding_to_settle: message("{payer} funding needs to be arranged"),
  keep_apart: "A separation order applies (someone who lives there)",
  no_contact_check: "No-contact order: check against this address",
} satisfies Readonly<Record<FitCode, string | Pick<Message, "open">>>;

export const decline = declined;
