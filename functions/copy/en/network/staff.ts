import type { CredentialKind } from "#shared/records/member/member.ts";
import { message } from "../message.ts";

const credentials: Readonly<Record<CredentialKind, string>> = {
  peer_certification: "Peer certification",
  clinical_license: "Clinical license",
  cpr_first_aid: "CPR and first aid",
  naloxone_training: "Naloxone training",
  background_check: "Background check",
  tuberculosis_screening: "Tuberculosis screening",
  driving_license: "Driver’s license",
  confidentiality_training: "Confidentiality training",
  other: "Other",
};

/** Text for people who run a network. */
export const found = {
  title: "Start a network",
  lead: "A network is your organization and its houses. Takes about two minutes. You can change all of it later.",
  fields: {
    yourName: "Your name",
    name: "Network name",
    legalEntity: "Legal entity operating the houses",
    timeZone: "Time zone",
    contactEmail: "Public contact email",
    contactPhone: "Public contact phone",
  },
  zoneUnsaid: "Choose a time zone",
  legalHint: "This name appears on consents to share records.",
  button: "Create network",
  closed: "New networks can’t be started here.",
  enough: message(
    "You already started {most, plural, one {# network} other {# networks}}, the most one person can start here.",
  ),
  ask: "To start a network, write to",
  invited: message("Expecting an invitation? Ask your administrator to invite {email}, then sign in again."),
} as const;

export const setUp = {
  welcome: message("Welcome, {name}"),
  progress: message("{done} of {of} steps done. Your progress is saved."),
  complete: "Setup complete.",
  change: "Change",
  left: "Network setup",
  steps: {
    network: { title: "Your network", lead: message("{entity} · {zone} time") },
    houses: {
      title: "Your houses",
      lead: "Name, population served, supports, fees and rules. About two minutes per house.",
      counted: message("{n, plural, one {# house.} other {# houses.}}"),
      act: "Add a house",
      also: "Import from a spreadsheet",
    },
    beds: {
      title: "Rooms and beds",
      lead: "Bed labels and rooms. Add them with the house or later.",
      counted: message("{n, plural, one {# bed.} other {# beds.}}"),
      some: message(
        "{beds, plural, one {# bed} other {# beds}} so far. {without, plural, one {# house has no beds yet.} other {# houses have no beds yet.}}",
      ),
      act: "Go to houses",
    },
    papers: {
      title: "Paperwork",
      lead: "What every resident reads and signs at move-in.",
      found: message("{written} of {of} documents written."),
      act: "Set up paperwork",
      also: "Discharge notices",
    },
    people: {
      title: "Your staff",
      lead: "Invite admissions, managers, mentors and volunteers by email. Administrators see numbers, not names. To see referrals and residents, also invite yourself as Admissions.",
      counted: message("{n, plural, one {# person besides you.} other {# people besides you.}}"),
      act: "Invite someone",
    },
    partners: {
      title: "Referral partners",
      lead: "Treatment programs that refer to you, each with its own API key.",
      counted: message("{n, plural, one {# partner.} other {# partners.}}"),
      act: "Add a partner",
    },
    residents: {
      title: "Current residents",
      lead: "Admissions imports them from a spreadsheet, or house managers add them. Use real move-in dates so no one’s time in house starts over.",
      counted: message("{n, plural, one {# resident.} other {# residents.}}"),
      act: "Invite admissions",
      switch: "Switch role to add them",
      see: "See who can add them",
    },
  },
} as const;

export const settings = {
  title: "Network settings",
  lead: "Referral partners see these, and they appear on consents.",
  fields: { ...found.fields, tradeNames: "Other names consents may use" },
  namesHint:
    "One per line. A referral is accepted if its consent names the legal entity or one of these as the recipient.",
  nameHint:
    "If the name or legal entity changes, consents already signed under the old one are still accepted.",
  appeals: {
    title: "Appeals of fair reviews",
    lead: "Who hears an appeal from outside the house: your certifying body, or whoever oversees your houses. Residents read it with each decision. Decisions already made keep what was set at the time.",
    body: "Who hears appeals",
    contact: "How to reach them",
    contactHint: "Phone, address or website, as residents should read it.",
    decideDays: "Days to decide a review",
    appealDays: "Days to appeal",
    answerDays: "Days to answer an appeal",
    button: "Save",
  },
  former: { title: "Former names", until: message("Until {day}. Accepted on consents signed by then.") },
  button: "Save",
} as const;

export const staff = {
  title: "Staff",
  lead: "Everyone with access, their roles and houses.",
  invite: "Invite someone",
  inviteHint:
    "They’ll get an email and sign in with that address. Access starts right away. If the role sees residents, all administrators and admissions are emailed.",
  inviteButton: "Send invitation",
  name: "Name",
  email: "Email",
  role: "Role",
  houses: "Houses",
  housesHint: "Administrators and admissions cover all houses. Every other role needs at least one.",
  invited: message("Invited {when}"),
  again: "Resend invitation",
  change: "Role and access",
  changeButton: "Save",
  remove: "Remove from network",
  removeHint: "Takes effect immediately on all devices. Their name stays on past activity.",
  removeButton: "Remove",
  paused: message("Suspended {when}. They can’t sign in."),
  yourself: "This is you. Another administrator can suspend or remove you.",
  back: "Staff",
  open: message("Open {name}"),
  credentials: "Credentials and checks",
  credential: credentials,
  addCredential: "Add a credential or check",
  kind: "Type",
  note: "Number or description",
  expires: "Expires",
  record: "Save",
  takeAway: "Remove",
  noCredentials: "None recorded.",
  ends: message("Expires {day}"),
  ended: message("Expired {day}"),
  endless: "No expiration",
  mail: {
    subject: message("You’re invited to join {network}"),
    text: message(
      "{by} ({from}) invited you to join {network} on Porchlight. Your role: {role}.\n\nSign in with this email address:\n{url}\n\nNot meant for you? Stop these invitations:\n{stop}\n",
    ),
  },
  /** To everyone who runs the network. */
  accessMail: {
    subject: message("New access to residents at {network}"),
    text: message(
      "Someone was given access to residents at {network}, or to more of them.\n\nRole: {role}\n{all, select, true {Every house} other {{houses, plural, one {# house} other {# houses}}}}\n\nAdministrators can see who it is, and suspend the access, under Staff:\n{url}\n\nEveryone who runs {network} gets this email, so it can’t be turned off.\n\nDidn’t expect this? If you’re not an administrator, call one now.\n",
    ),
  },
} as const;

/** The page behind the link that stops invitations. */
export const stopped = {
  title: "Stop invitations",
  lead: "Porchlight can stop all invitations to the email address this link was sent to. No one will be able to invite it until you allow invitations again with the same link.",
  button: "Stop all invitations",
  doneTitle: "Invitations are stopped",
  done: "No one can invite this email address. Keep the email if you may want to change this later.",
  allow: "Allow invitations again",
} as const;

export const partners = {
  add: "Add a partner",
  addHint: "A treatment program or agency that refers to you. Each partner gets its own keys.",
  name: "Name",
  tradeNames: "Other names on their consents",
  tradeNamesHint:
    "One per line, such as the legal entity. A referral is accepted if its consent names the partner or one of these as the discloser.",
  names: "Names on consents",
  namesButton: "Save names",
  onConsents: message("On consents: {names}"),
  button: "Add partner",
  issue: "Create API key",
  issueButton: "Create key",
  issueHint: "For their software. Shown only once.",
  onlyHouses: "Limit to these houses",
  onlyHousesHint: "Leave all unchecked to include every house.",
  api: "API documentation",
  once: "API key (shown only once)",
  onceHint: "Copy it now and share it securely. Porchlight doesn’t store it.",
  shown: "This key was already shown and isn’t stored. Create a new one if it’s lost.",
  done: "Done",
} as const;
