import { type Permission, type Role, type RoleRule, rule } from "#shared/tenancy/roles.ts";

/** What a member may be told by email. */
export const notificationKinds = [
  "referral_arrived",
  "referral_routed",
  "due_soon",
  "overdue",
  "answered",
  "withdrawn",
  "inquiry",
  "hold_ending",
  "arrival_today",
  "no_show",
  "notice_served",
  "review_asked",
  "agreement_ending",
  "breach_due",
  "emergency_opened",
  "message_waiting",
  "test_opened",
  "test_asked",
  "review_waiting",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The permission it takes, by where a role works. */
type By = { readonly [W in RoleRule["worksIn"]]?: Permission };

const inCare = (care: Permission): By => ({ care });
const inAdministration = (administration: Permission): By => ({ administration });
const inHouses = (houses: Permission): By => ({ houses });
const both = (needs: Permission): By => ({ care: needs, houses: needs });
const ifChosen: By = {};

/** Who may choose each kind, and who gets it without choosing. */
const kinds: Readonly<Record<NotificationKind, { readonly may: By; readonly usual: By }>> = {
  referral_arrived: { may: inCare("inbox.read"), usual: inCare("inbox.read") },
  referral_routed: { may: inHouses("referral.read"), usual: inHouses("referral.decide") },
  due_soon: { may: both("referral.read"), usual: inHouses("referral.decide") },
  overdue: { may: both("referral.read"), usual: both("referral.decide") },
  answered: { may: both("referral.read"), usual: ifChosen },
  withdrawn: { may: both("referral.read"), usual: ifChosen },
  inquiry: { may: inCare("inquiry.read"), usual: inCare("inquiry.read") },
  hold_ending: { may: both("referral.read"), usual: inHouses("referral.decide") },
  arrival_today: { may: both("board.read"), usual: ifChosen },
  no_show: { may: both("referral.read"), usual: inHouses("referral.decide") },
  notice_served: { may: both("stay.close"), usual: ifChosen },
  review_asked: { may: both("stay.close"), usual: ifChosen },
  agreement_ending: {
    may: inAdministration("agreement.manage"),
    usual: inAdministration("agreement.manage"),
  },
  breach_due: {
    may: inAdministration("breach.manage"),
    usual: inAdministration("breach.manage"),
  },
  emergency_opened: {
    may: { administration: "emergency.review", care: "emergency.review" },
    usual: { administration: "emergency.review", care: "emergency.review" },
  },
  message_waiting: { may: inHouses("caseload.read"), usual: inHouses("caseload.read") },
  test_asked: { may: both("testing.collect"), usual: both("testing.collect") },
  test_opened: { may: inHouses("testing.collect"), usual: inHouses("testing.collect") },
  review_waiting: { may: both("review.decide"), usual: both("review.decide") },
};

function has(role: Role, by: By): boolean {
  const { worksIn, may } = rule(role);
  const needs = by[worksIn];
  return needs !== undefined && may.includes(needs);
}

/** Whether a role may be told this. */
export const mayGet = (role: Role, kind: NotificationKind): boolean => has(role, kinds[kind].may);

/** The kinds a role may choose. */
export const kindsFor = (role: Role): NotificationKind[] =>
  notificationKinds.filter((kind) => mayGet(role, kind));

/** What a member has chosen, by kind. A kind without a choice is as usual for the role. */
export type ByKind = { readonly [K in NotificationKind]?: boolean | undefined };

/** Whether a member gets a kind. */
export const wants = (role: Role, kind: NotificationKind, chosen: ByKind): boolean =>
  mayGet(role, kind) && (chosen[kind] ?? has(role, kinds[kind].usual));

/** Whether a member gets a kind by text: only what they chose. */
export const wantsText = (role: Role, kind: NotificationKind, chosen: ByKind): boolean =>
  mayGet(role, kind) && chosen[kind] === true;
