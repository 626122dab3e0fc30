import type { decisions, informationKinds, NoticeKind } from "#shared/records/breach/breach.ts";
import type { Duty } from "#shared/records/breach/clock.ts";
import { message } from "../message.ts";

const information: Readonly<Record<(typeof informationKinds)[number], string>> = {
  name: "Names",
  contact: "Phone numbers, emails or mailing addresses",
  birth_date: "Birth dates",
  residence: "That they live or lived in a house",
  substance_use: "Substance use history or treatment",
  health: "Other health information, medications",
  testing: "Drug test results",
  financial: "Bank, card or account details",
  government_id: "Social Security, driver’s license or other ID numbers",
  other: "Other",
};
const decision: Readonly<Record<(typeof decisions)[number], string>> = {
  notify: "It’s a breach: notify",
  low_probability: "Low probability of compromise: no notice required",
};
const notices: Readonly<Record<NoticeKind, string>> = {
  individuals: "People affected",
  hhs: "HHS",
  media: "Media",
  state: "State agency or attorney general",
  other: "Someone else",
};
const duties: Readonly<Record<Duty["what"], string>> = {
  assess: "Risk assessment",
  individuals: "Notify the people affected",
  hhs: "Report to HHS",
  media: "Notify the media",
};

/** Words of the breach register. */
export const breaches = {
  title: "Breach register",
  lead: "Every incident involving protected records, whether or not it turns out to be a breach.",
  none: "Nothing on the register.",
  open: "Open",
  closed: "Closed",
  add: "Enter an incident",
  addHint:
    "Don’t name anyone here. Notices are due without unreasonable delay, within 60 days of discovery (45 CFR 164.404; 42 CFR 2.16(b) for Part 2 records).",
  fields: {
    discoveredOn: "Discovered on",
    happenedOn: "Happened on",
    what: "What happened",
    information: "Information involved",
    people: "Number of people affected",
    listAt: "Where the list of people affected is kept",
  },
  hints: {
    discoveredOn: "The first day anyone on staff knew, or should have known.",
    happenedOn: "Leave blank if you don’t know.",
    what: "How it happened and what was done about it. No names.",
    people: "An estimate is fine; correct it later.",
    listAt: "Admissions keeps the names: for example, a file in the admissions folder.",
  },
  button: "Enter in the register",
  discovered: message("Discovered {day}"),
  people: message("{n, plural, one {# person} other {# people}} affected"),
  unknown: "Unknown",
  left: message("{days, plural, =0 {Due today} one {# day left} other {# days left}}"),
  late: message("{days, plural, one {# day overdue} other {# days overdue}}"),
  nothingDue: "Nothing due",
  duty: message("{what} by {day}"),
  clock: "What’s due",
  duties,
  done: "Done",
  by: message("By {day}"),
  information,
  assessment: {
    title: "Risk assessment",
    none: "Not assessed yet. Until it shows a low probability of compromise, it counts as a breach (45 CFR 164.402).",
    act: "Assess the risk",
    again: "Assess it again",
    hint: "The four factors of 45 CFR 164.402. No names.",
    fields: {
      nature: "1. What information it was, and how easily someone could be identified from it",
      recipient: "2. Who used it or received it",
      viewed: "3. Whether it was actually acquired or viewed",
      mitigated: "4. How far the risk has been reduced",
      decision: "Conclusion",
      reason: "Why",
    },
    button: "Save assessment",
    by: message("Assessed {when} by {by}"),
    earlier: "Earlier assessments",
  },
  decision,
  notice: {
    title: "Notices sent",
    none: "No notices recorded.",
    act: "Record a notice",
    fields: { to: "Who was notified", sentOn: "Sent on", how: "How" },
    how: "For example: first-class mail to 12 people; HHS breach portal, confirmation number.",
    button: "Record notice",
    to: notices,
    sent: message("Sent {day}, recorded by {by}"),
    error: message("Entered in error, marked {when} by {by}"),
    takeBack: "Entered in error",
    takeBackThis: message("Entered in error: {to}, {day}"),
  },
  close: {
    title: "Close",
    hint: "Once the assessment is done and every required notice is recorded.",
    button: "Close",
    by: message("Closed {when} by {by}"),
  },
  correct: {
    title: "Correct the entry",
    hint: "What it said before is kept.",
    button: "Save correction",
  },
  recorded: message("Entered {when} by {by}"),
  law: {
    title: "State law",
    lead: "What your state requires besides federal law: who must be notified, and by when. Ask your attorney.",
    stateLaw: "Your state’s rules",
    none: "Nothing entered yet.",
    act: "Enter your state’s rules",
    button: "Save",
  },
  needs: {
    due: message("Breach register: due {day}"),
    overdue: message("Breach register: was due {day}"),
    agreementEnds: message("Agreement’s term ends {day}"),
    agreementOver: message("Agreement’s term ended {day}"),
  },
} as const;
