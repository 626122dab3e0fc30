/**
 * Who may do what. One table, read by the doors, the pages and an inspector alike; nothing else in the
 * product names a role to decide. A route asks for a permission, a role has it or not.
 */
export const permissions = [
  "board.read", // Today of a house: beds, who is in them, referrals by number
  "referral.read", // a referral's page: the person, the fit, consent
  "referral.decide", // accept into a bed, on conditions, waitlist and offer, decline; ask for a vote and count it
  "referral.prepare", // ask the sender, phone screens, expected arrival, no-shows and the call about them
  "referral.pass", // a house passes a referral back or on
  "referral.route", // admissions route it to a house
  "inbox.read", // all that waits in the network
  "bed.manage", // add, rename, take in and out of service, retire beds
  "inquiry.read", // what people asked for on the public form or by phone
  "inquiry.manage", // call back, invite, close
  "inquiry.take", // take down a call
  "person.confirm", // say that a stay's person is recognized
  "person.read", // search people across houses; a person's page and who has looked
  "person.manage", // say who somebody is, merge and take apart, hide an address, keep two apart
  "stay.read", // a stay's page, and who has looked
  "stay.open", // move in, from a referral or without one
  "stay.move", // to another bed of the house
  "stay.close", // agree a move-out date; decide, give notice, prepare and record a move-out
  "stay.transfer", // admissions: from one house to another
  "packet.manage", // the papers of a move-in: hand over, fill in, sign, print, send a copy
  "recurrence_plan.read", // what a resident wants to happen should they use again
  "medication.read", // the inventory of what a resident brought to take
  "accommodation.manage", // what was asked for and agreed so that a person can live there
  "network.read", // houses by numbers, how long referrals wait; never who
  "network.manage", // what the network says of itself; its houses
  "member.manage", // see members; invite, change, suspend, remove
  "import.manage", // bring sheets in: administration houses and beds, admissions who lives there
  "partner.manage", // see partners and their keys; add, issue, suspend
  "activity.read", // who did what and when, in what one's own role works in
  "export.take", // take along, as files, what one's own role may see of the network
  "archive.ask", // administration asks for everything the network has, as files
  "archive.take", // admissions agree to that, or not, and take the files
  "erasure.ask", // administration asks that the network leaves and all of it is erased
  "erasure.answer", // admissions agree to that, or not
  "erasure.stop", // either calls it off while it can be
  "retention.manage", // how long what was not taken up is kept; legal holds
  "inquiry.send", // anybody: ask for a place
  "referral.submit", // partner: send, list and read its own
  "referral.withdraw", // partner: ask for one back
  "referral.inform", // partner: answer a question about one
  "offer.answer", // partner: say what the person said to an offered bed
  "roster.manage", // who is on call in a house, night by night
  "vacancies.read", // partner: free beds by house
] as const;
export type Permission = (typeof permissions)[number];

/** `network` roles see every house; `house` roles the ones they are given. */
export interface RoleRule {
  readonly worksIn: "administration" | "care" | "houses";
  readonly may: readonly Permission[];
}

const runHouse: Permission[] = [
  "board.read",
  "referral.read",
  "referral.decide",
  "referral.prepare",
  "referral.pass",
  "stay.read",
  "stay.open",
  "stay.move",
  "stay.close",
  "bed.manage",
  "packet.manage",
  "recurrence_plan.read",
  "medication.read",
  "accommodation.manage",
  "inquiry.take",
  "roster.manage",
];

export const roles = {
  network_admin: {
    worksIn: "administration",
    may: [
      "network.read",
      "network.manage",
      "member.manage",
      "partner.manage",
      "import.manage",
      "activity.read",
      "export.take",
      "archive.ask",
      "erasure.ask",
      "erasure.stop",
      "retention.manage",
    ],
  },
  admissions: {
    worksIn: "care",
    may: [
      "inbox.read",
      "referral.route",
      "person.confirm",
      "person.read",
      "person.manage",
      "import.manage",
      "stay.transfer",
      "activity.read",
      "export.take",
      "archive.take",
      "erasure.answer",
      "erasure.stop",
      "inquiry.read",
      "inquiry.manage",
      ...runHouse,
    ],
  },
  house_manager: { worksIn: "houses", may: runHouse },
  house_staff: {
    worksIn: "houses",
    may: [
      "board.read",
      "referral.read",
      "referral.prepare",
      "referral.pass",
      "stay.read",
      "stay.open",
      "stay.move",
      "packet.manage",
      "recurrence_plan.read",
      "medication.read",
      "inquiry.take",
    ],
  },
  peer_mentor: {
    worksIn: "houses",
    may: ["board.read", "stay.read", "recurrence_plan.read", "inquiry.take"],
  },
  supervisor: { worksIn: "houses", may: ["board.read", "stay.read"] },
  clinician: {
    worksIn: "houses",
    may: ["board.read", "stay.read", "recurrence_plan.read", "medication.read"],
  },
  volunteer: { worksIn: "houses", may: ["board.read", "inquiry.take"] },
  alumni: { worksIn: "houses", may: ["board.read"] },
  referral_liaison: { worksIn: "houses", may: ["board.read"] },
  bookkeeper: { worksIn: "houses", may: [] },
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);
export const partnerMay: readonly Permission[] = [
  "vacancies.read",
  "referral.submit",
  "referral.withdraw",
  "referral.inform",
  "offer.answer",
];
export const publicMay: readonly Permission[] = ["inquiry.send"];
export const rule = (role: Role): RoleRule => roles[role];
