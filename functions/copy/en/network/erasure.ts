import { message } from "../message.ts";

/** The emails about a network that is closing its account. */
export const erasureMails = {
  asked: {
    subject: message("Request to delete all {name} data from Porchlight"),
    text: message(`An administrator has asked to close {name} on Porchlight and permanently delete all its records.

Nothing happens unless someone in admissions (other than the requester) approves. {opens, select, yes {No one independent of the requester can approve it, so it can be approved in {hours} hours unless someone stops it. } other {}}The request expires {lapses} if no one answers. To stop it:
{origin}/network/erasure (administrators)
{origin}/erasure (admissions)
`),
  },
  agreed: {
    subject: message("{name} is leaving Porchlight"),
    text: message(`An administrator requested it and admissions approved it: {name} is leaving Porchlight, and all its records will be permanently deleted.

No one can sign in after {begins}. Until then any administrator or admissions user can stop it:
{origin}/network/erasure (administrators)
{origin}/erasure (admissions)

Save this link. It shows deletion progress and, at the end, the certificate:
{certificate}
`),
  },
  refused: {
    subject: message("{name} stays on Porchlight"),
    text: message(`Admissions declined the request to close {name} on Porchlight. Nothing was deleted.
{origin}/network/erasure (administrators)
{origin}/erasure (admissions)
`),
  },
  stopped: {
    subject: message("{name} stays on Porchlight"),
    text: message(`The request to close {name} on Porchlight was stopped. Nothing was deleted.
{origin}/network/erasure (administrators)
{origin}/erasure (admissions)
`),
  },
};

/** Text of the pages about closing a network, and of the certificate. */
export const erasure = {
  title: "Close network",
  lead: "Permanently delete every record of every house. You get a certificate of deletion.",
  open: "Close network and delete all data",
  back: "Export",
  stepsTitle: "How it works",
  steps: [
    ["Export everything first", "Deletion can’t be undone. We can’t get your records back."],
    ["Administrator requests, admissions approves", "Two people, in two roles."],
    [
      message("{days}-day waiting period"),
      "All administrators and admissions users get an email. Any of them can stop it.",
    ],
    [
      "Access ends",
      "No one can sign in, partner keys stop working and the public form goes offline. Deletion starts an hour later.",
    ],
    ["Certificate", "Issued after we verify nothing is left. It has its own link."],
  ],
  taken: message("Last full export: {when}."),
  neverTaken: "No recent full export.",
  toExport: "Go to full export",
  form: "Request to close the network",
  why: "Reason",
  whyHint: "Admissions will see this.",
  name: "Network name",
  nameHint: message("Type “{name}” to confirm."),
  ask: "Send request to admissions",
  none: "No request.",
  stands: message(
    "{residents, plural, =0 {No current residents} one {# current resident} other {# current residents}} and {waiting, plural, =0 {no open referrals} one {# open referral} other {# open referrals}}. Their records will be deleted too.",
  ),
  standsEmpty: "No current residents and no open referrals.",
  standsTitle: "At the time of the request",
  until: message("{days} days after the last record is deleted"),
  asked: message("Requested by {by} on {when}"),
  lapses: message("Expires {when} if not answered."),
  agree: "Approve deletion",
  refuse: "Decline",
  agreeHint: "This can’t be undone. Make sure you’ve exported everything the law requires you to keep.",
  telling: "Notifying everyone who needs to know.",
  banner: message("This network is leaving Porchlight. Access ends {when}."),
  look: "Review or stop",
  askedBanner: message("{by} has asked to close this network and delete all its data."),
  answerIt: "Review request",
  over: {
    refused: message("{by} declined the request on {when}. The network stays open."),
    stopped: message("{by} stopped the deletion on {when}. The network stays open."),
    held: message("A legal hold stopped the deletion on {when}. The network stays open."),
    lapsed: message("The request expired {when} without an answer. The network stays open."),
  },
  begins: message("Access ends {when}."),
  keep: "Save this link",
  keepHint:
    "It works once access ends, when no one can sign in. It shows deletion progress and, at the end, the certificate.",
  stop: "Stop deletion",
  stopHint: "Nothing has been deleted yet.",
  history: "Timeline",
} as const;

export const certificate = {
  underWay: "Deletion in progress",
  underWayLead: message("{name} has left Porchlight. No one can sign in."),
  title: "Certificate of deletion",
  lead: message("Every record of {name} in Porchlight has been deleted."),
  state: {
    closing: "Ending access.",
    listing: "Finishing work in progress, then listing all records.",
    erasing: message("{records} records deleted so far."),
    looking: message("{records} records deleted. Next we verify that nothing is left."),
  },
  later: "Come back to this link for the certificate.",
  facts: {
    network: "Network",
    legalEntity: "Legal entity",
    number: "Certificate number",
    asked: "Requested by an administrator",
    agreed: "Approved by a different person in admissions",
    closed: "Access ended",
    erased: "Last record deleted",
    looked: "Verified empty",
    records: "Records deleted",
    places: "Storage locations verified",
  },
  byKind: "Records by type",
  kind: "Type",
  records: "Records",
  alsoTitle: "Also deleted",
  also: "Staff access, sessions and API keys; the public form; stored answers to repeated requests; search indexes; full-export files.",
  staysTitle: "What isn’t deleted",
  recovery: message(
    "The database’s recovery copies, kept until {until}. They are used only to recover from a loss of the whole database.",
  ),
  stays: [
    "Files from an interrupted export, if any. They are deleted within nine days.",
    "Your exports, records partners keep about people they referred, and emails already sent.",
    "Sign-in accounts of the people who worked here: an email address each, with nothing about this network.",
    "System logs (IDs and times only, no names).",
  ],
  keeps: "This page is kept: the network’s name, its legal entity, and the dates and numbers above.",
} as const;
