import { together } from "../../said.ts";
import { message } from "../message.ts";
import { meetingSaid } from "./said/meeting.ts";

/** Support meetings of a resident. Read by residents too. */
export const meetings = {
  lead: "AA, NA or any other path you choose. Write down only that you went. What’s said there stays there.",
  keep: "Your house never sees this, and it doesn’t count in anything that’s decided about you.",
  thisWeek: {
    title: "This week",
    days: "Monday through Sunday",
    count: message(
      "{n, plural, =0 {No meetings written down yet.} one {You’ve gone to # meeting.} other {You’ve gone to # meetings.}}",
    ),
    weekly: message(
      "Your commitment: {n, plural, =0 {no meetings} one {# meeting} other {# meetings}} a week.",
    ),
    kept: "You’ve done what you set out to do this week.",
  },
  form: {
    title: "I went to a meeting",
    labels: {
      on: "Which day?",
      pathway: "What kind of meeting?",
      way: "How did you take part?",
      name: "Name of the meeting",
    },
    hints: {
      on: "Up to 30 days back.",
      name: "If you like: “Tuesday Night Group”. Leave out people’s names.",
    },
    button: "Write it down",
  },
  pathways: {
    aa: "Alcoholics Anonymous (AA)",
    na: "Narcotics Anonymous (NA)",
    ca: "Cocaine Anonymous (CA)",
    smart: "SMART Recovery",
    recovery_dharma: "Recovery Dharma",
    lifering: "LifeRing Secular Recovery",
    women_for_sobriety: "Women for Sobriety",
    celebrate_recovery: "Celebrate Recovery",
    wellbriety: "Wellbriety",
    family_group: "Al-Anon or another family group",
    other: "Another kind",
  },
  ways: { in_person: "In person", online: "Online", phone: "By phone" },
  commitment: {
    set: "Set a weekly commitment",
    change: "Change my weekly commitment",
    label: "How many meetings a week do you want to go to?",
    hint: "From 0 to 21. It’s your choice, and you can change it any time.",
    button: "Save",
    end: "End my weekly commitment",
    endHint: "What you wrote down stays here for you. You can set a new one any time.",
  },
  past: {
    title: "Earlier weeks",
    week: "Week of",
    went: "Meetings",
    weekly: "Commitment",
    none: "None written down",
    noWeekly: "None",
  },
  list: {
    title: "What you wrote down",
    none: "Nothing yet.",
    takeBack: "Take one back",
    which: "Which one?",
    takeBackHint: "If you put it in by mistake. It will be gone from here.",
    button: "Take it back",
  },
  sharing: {
    title: "Who sees it",
    label: "How many meetings I go to, and my commitment",
    hint: "If you choose your mentor, they see how many each week, and so does whoever covers for them. Not which ones, where or on what day. If you get another mentor, they see it too.",
    shares: { me: "No one", mentor: "My mentor" },
    button: "Save",
  },
  /** For the mentor. */
  mentor: {
    title: "Support meetings",
    now: "This week",
    week: message("Week of {day}"),
    count: message("{n, plural, =0 {None written down} one {# meeting} other {# meetings}}"),
    commitment: "Commitment",
    weekly: message("{n, plural, =0 {No meetings} one {# meeting} other {# meetings}} a week"),
    lead: "They wrote this down themselves and share it with you. If they stop, don’t ask why.",
  },
};

/** The sentences of this area's codes. */
export const said = together(meetingSaid);
