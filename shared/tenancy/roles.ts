/**
 * Who may do what. One table, read by the doors, the pages and an inspector alike; nothing else in the
 * product names a role to decide. A route asks for a permission, a role has it or not.
 */
const permissions = [
  "board.read", // Today of a house: beds, who is in them, referrals by number
  "referral.read", // a referral's page: the person, the fit, consent
  "referral.decide", // accept into a bed, waitlist and offer, decline
  "referral.pass", // a house passes a referral back or on
  "referral.route", // admissions route it to a house
  "inbox.read", // all that waits in the network
  "bed.manage", // add, rename, take in and out of service, retire beds
  "person.confirm", // say that a stay's person is recognised
  "stay.read", // a stay's page, and who has looked
  "stay.open", // move in, from a referral or without one
  "stay.move", // to another bed of the house
  "stay.close", // agree a move-out date; move out
  "network.read", // houses by numbers, how long referrals wait; never who
  "network.manage", // what the network says of itself; its houses
  "member.manage", // see members; invite, change, suspend, remove
  "import.manage", // bring sheets in: administration houses and beds, admissions who lives there
  "partner.manage", // see partners and their keys; add, issue, suspend
  "referral.submit", // partner: send, list and read its own
  "referral.withdraw", // partner: ask for one back
  "offer.answer", // partner: say what the person said to an offered bed
  "roster.manage", // who is on call in a house, night by night
  "vacancies.read", // partner: free beds by house
] as const;
export type Permission = (typeof permissions)[number];

/** `network` roles see every house; `house` roles the ones they are given. */
export interface RoleRule {
  readonly over: "administration" | "care" | "houses";
  readonly may: readonly Permission[];
}

const runHouse: Permission[] = [
  "board.read",
  "referral.read",
  "referral.decide",
  "referral.pass",
  "stay.read",
  "stay.open",
  "stay.move",
  "stay.close",
  "bed.manage",
  "roster.manage",
];

export const roles = {
  network_administration: {
    over: "administration",
    may: ["network.read", "network.manage", "member.manage", "partner.manage", "import.manage"],
  },
  network_care: {
    over: "care",
    may: ["inbox.read", "referral.route", "person.confirm", "import.manage", ...runHouse],
  },
  house_manager: { over: "houses", may: runHouse },
  house_staff: {
    over: "houses",
    may: ["board.read", "referral.read", "referral.pass", "stay.read", "stay.open", "stay.move"],
  },
  peer_mentor: { over: "houses", may: ["board.read", "stay.read"] },
  supervisor: { over: "houses", may: ["board.read", "stay.read"] },
  clinician: { over: "houses", may: ["board.read", "stay.read"] },
  volunteer: { over: "houses", may: ["board.read"] },
  graduate: { over: "houses", may: ["board.read"] },
  rehab_guide: { over: "houses", may: ["board.read"] },
  bookkeeper: { over: "houses", may: [] },
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);
export const partnerMay: readonly Permission[] = [
  "vacancies.read",
  "referral.submit",
  "referral.withdraw",
  "offer.answer",
];
export const rule = (role: Role): RoleRule => roles[role];
