import { isKeyOf, keysOf } from "#shared/kernel/keys-of.ts";
/**
 * Who may do what. One table for the doors, the pages and an auditor; nothing else in the product decides by
 * a role's name. A route requires a permission, and a role has it or not.
 */
export const permissions = [
  "board.read", // a house's board: beds, residents, referrals by number
  "referral.read", // a referral's page: the person, the fit, consent
  "referral.decide", // accept into a bed, on conditions, waitlist and offer, decline; ask for a vote and record it
  "referral.take", // enter a referral from a call, a fax or a visit, and add to it
  "referral.prepare", // ask the sender, phone screens, expected arrival, no-shows and the calls about them
  "referral.pass", // a house passes a referral to the inbox or to another house
  "referral.route", // admissions route a referral to a house
  "inbox.read", // all open referrals of the network
  "bed.manage", // add, rename, retire beds; in and out of service
  "inquiry.read", // inquiries from the public form or by phone
  "inquiry.manage", // call back, invite, close
  "inquiry.take", // record a call
  "person.confirm", // confirm the person of a stay
  "person.read", // search people across houses; a person's page and access log
  "person.manage", // match, merge and unmerge people, hide an address, separation orders
  "stay.read", // a stay's page and access log
  "stay.open", // move in, with or without a referral
  "stay.move", // to another bed of the house
  "stay.correct", // a resident's name and birth date
  "stay.close", // agree a move-out date; decide, give notice, prepare and record a move-out
  "stay.transfer", // admissions: from one house to another
  "resident.invite", // invite a resident to their own page, and take an address back
  "consent.read", // a resident's consents and what was disclosed
  "consent.manage", // record a consent, revoke it, record that it ended
  "disclosure.record", // record what was told under a consent or in a medical emergency
  "link.manage", // make a personal link for someone a resident named, and withdraw it
  "note.manage", // staff notes on a stay
  "appointment.send", // add an appointment to a resident's schedule, as they asked
  "packet.manage", // intake paperwork: hand over, fill in, sign, print, send a copy
  "recurrence_plan.read", // a resident's recurrence plan
  "medication.read", // a resident's medication inventory
  "accommodation.manage", // accommodation requests and answers
  "occupancy.read", // bed-nights and weekly fees by house; no people
  "network.read", // figures about houses and waits; no people
  "network.manage", // the network's profile and houses
  "member.manage", // see members; invite, change, suspend, remove
  "import.manage", // import sheets: administration houses and beds, admissions residents
  "partner.manage", // see partners and their keys; add, issue, suspend
  "activity.read", // events in the role's own area
  "export.take", // export what the role may see of the network
  "archive.ask", // administration requests an archive of the network
  "archive.take", // admissions answer the request and download the files
  "erasure.ask", // administration requests the network's erasure
  "erasure.answer", // admissions answer the request
  "erasure.stop", // either cancels it until the doors close
  "retention.manage", // retention periods of closed referrals and inquiries; legal holds
  "agreement.manage", // agreements with outside organizations (BAA, QSOA) and their terms
  "breach.manage", // the breach register
  "emergency.open", // open one resident's record in an emergency, in a house that the role does not reach
  "emergency.review", // see emergency accesses, and review those of others
  "inquiry.send", // the public: ask for a place
  "referral.submit", // partner: send, list and read its own
  "referral.withdraw", // partner: withdraw a referral
  "referral.inform", // partner: answer a question about a referral
  "offer.answer", // partner: answer an offered bed for the person
  "notification.choose", // what one is told by email
  "roster.read", // a house's name and who is on call; no residents
  "roster.manage", // a house's on-call schedule
  "alert.practice", // send whoever is on call in a house a practice alert
  "self.revoke", // resident: take a consent back
  "guest.answer", // a guest: read their invitation and answer it
  "testing.read", // a house's tests and their history
  "testing.collect", // ask for a test with grounds, and collect it
  "testing.interpret", // say what a result means: never the collector's own
  "testing.manage", // a house's testing policy
  "testing.by_link", // whoever came by the link of an outside site: collect that one test
  "review.read", // a house's fair reviews
  "review.manage", // open a fair review, hand it to the resident, give notice, record what came of an appeal
  "review.decide", // decide a fair review: never whoever had a part in what is reviewed
  "fair.read", // anybody: what is public of a house's random selections
  "witness.answer", // whoever came by the link of a witness of random selections: agree, or stop
  "alert.answer", // whoever was paged because a resident is not safe: answer by their link
  "consent.sign", // whoever came by a personal link: read one prepared consent, sign it or not
  "self.read", // resident: their own papers, consents, who looked, who runs the house
  "caseload.read", // mentors: their agenda; the journeys of residents they walk with open to them
  "mentor.profile", // mentors: what they show of themselves, and whom they say yes to
  "supervision.manage", // sessions of their own supervision, and of those they supervise
  "support.read", // a house's supporters: check-ins that residents shared with them
  "mentoring.match", // who walks with whom, over the network; assign a mentor
  "alumni.read", // people who moved out and agreed to be asked how they are, and their answers
  "alumni.manage", // note calls to them, see to what they asked for, ask whether they would mentor
  "alumni.answer", // whoever came by a link after moving out: say how they are
  "clinical.read", // clinicians: what residents share with them under a consent
  "clinical.write", // the same: keep notes that no house and no mentor reads
  "journey.read", // a resident and whoever walks with them: what they share
  "journey.write", // the same: write to it
  "vacancies.read", // partner: free beds by house
] as const;
export type Permission = (typeof permissions)[number];

/** `worksIn`: the role's area. `houses` roles see only the houses they are given; the others see every house. */
export interface RoleRule {
  readonly worksIn: "administration" | "care" | "houses";
  readonly may: readonly Permission[];
}

const runHouse: Permission[] = [
  "board.read",
  "referral.read",
  "referral.decide",
  "referral.take",
  "referral.prepare",
  "referral.pass",
  "stay.read",
  "stay.open",
  "stay.move",
  "stay.correct",
  "stay.close",
  "bed.manage",
  "resident.invite",
  "consent.read",
  "consent.manage",
  "disclosure.record",
  "link.manage",
  "note.manage",
  "appointment.send",
  "packet.manage",
  "recurrence_plan.read",
  "medication.read",
  "accommodation.manage",
  "inquiry.take",
  "roster.read",
  "roster.manage",
  "notification.choose",
];

export const roles = {
  network_admin: {
    worksIn: "administration",
    may: [
      "occupancy.read",
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
      "agreement.manage",
      "breach.manage",
      "emergency.open",
      "emergency.review",
      "notification.choose",
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
      "emergency.review",
      "testing.read",
      "testing.collect",
      "testing.interpret",
      "review.read",
      "review.manage",
      "review.decide",
      ...runHouse,
    ],
  },
  house_manager: {
    worksIn: "houses",
    may: [
      ...runHouse,
      "alert.practice",
      "testing.read",
      "testing.collect",
      "testing.interpret",
      "testing.manage",
      "review.read",
      "review.manage",
      "review.decide",
      "emergency.open",
    ],
  },
  house_staff: {
    worksIn: "houses",
    may: [
      "board.read",
      "referral.read",
      "referral.take",
      "referral.prepare",
      "referral.pass",
      "stay.read",
      "stay.open",
      "stay.move",
      "resident.invite",
      "consent.read",
      "consent.manage",
      "disclosure.record",
      "link.manage",
      "note.manage",
      "appointment.send",
      "packet.manage",
      "recurrence_plan.read",
      "inquiry.take",
      "roster.read",
      "testing.read",
      "testing.collect",
      "review.read",
      "review.manage",
      "notification.choose",
    ],
  },
  peer_mentor: {
    worksIn: "houses",
    may: [
      "board.read",
      "stay.read",
      "recurrence_plan.read",
      "inquiry.take",
      "roster.read",
      "notification.choose",
      "caseload.read",
      "support.read",
      "mentor.profile",
      "supervision.manage",
    ],
  },
  supervisor: {
    worksIn: "houses",
    may: [
      "board.read",
      "stay.read",
      "roster.read",
      "notification.choose",
      "caseload.read",
      "mentor.profile",
      "supervision.manage",
      "mentoring.match",
      "alumni.read",
      "alumni.manage",
      "alert.practice",
    ],
  },
  clinician: {
    worksIn: "houses",
    may: [
      "board.read",
      "stay.read",
      "recurrence_plan.read",
      "medication.read",
      "roster.read",
      "notification.choose",
      "clinical.read",
      "clinical.write",
    ],
  },
  volunteer: {
    worksIn: "houses",
    may: [
      "roster.read",
      "inquiry.take",
      "caseload.read",
      "support.read",
      "mentor.profile",
      "supervision.manage",
    ],
  },
  alumni: {
    worksIn: "houses",
    may: ["roster.read", "caseload.read", "support.read", "mentor.profile", "supervision.manage"],
  },
  referral_liaison: {
    worksIn: "houses",
    may: ["roster.read", "caseload.read", "mentor.profile", "supervision.manage"],
  },
  bookkeeper: { worksIn: "administration", may: ["occupancy.read"] },
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof roles;
export const roleNames: readonly Role[] = keysOf(roles);
export const isRole = (text: string): text is Role => isKeyOf(roles, text);
export const partnerMay: readonly Permission[] = [
  "vacancies.read",
  "referral.submit",
  "referral.withdraw",
  "referral.inform",
  "offer.answer",
];
/** What an emergency access shows. */
export const emergencyMay: readonly Permission[] = ["stay.read", "medication.read"];
export const residentMay: readonly Permission[] = [
  "self.read",
  "self.revoke",
  "journey.read",
  "journey.write",
];
/** Whoever walks with a resident, in that journey alone. */
export const mentorMay: readonly Permission[] = ["journey.read", "journey.write"];
export const publicMay: readonly Permission[] = ["inquiry.send", "fair.read"];
export const guestMay: readonly Permission[] = ["guest.answer"];
/** Whoever was paged, and came by the link. */
export const pagedMay: readonly Permission[] = ["alert.answer"];
/** Whoever came by a link to say how they are after moving out. */
export const alumniLinkMay: readonly Permission[] = ["alumni.answer"];
/** Whoever came by a link to check in or to answer questions, in that journey alone. */
export const journeyLinkMay: readonly Permission[] = ["journey.read", "journey.write"];
/** Whoever came by a link to sign a consent. */
export const signerMay: readonly Permission[] = ["consent.sign"];
/** Whoever of an outside site came by a link to collect one test. */
export const siteMay: readonly Permission[] = ["testing.by_link"];
export const rule = (role: Role): RoleRule => roles[role];
