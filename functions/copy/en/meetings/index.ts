import { together } from "../../said.ts";
import { message } from "../message.ts";
import { meetingSaid } from "./said/meeting.ts";

/** Support meetings of a resident. Read by residents too. */
export const meetings = {
  lead: "AA, NA or any other path you choose. All you enter is that you went. What’s said there stays there.",
  keep: "Your house never sees this, and it’s never used in a decision about you.",
  thisWeek: {
    title: "This week",
    days: "Monday through Sunday",
    count: message(
      "{n, plural, =0 {No meetings entered yet.} one {You’ve been to # meeting.} other {You’ve been to # meetings.}}",
    ),
    weekly: message(
      "Your commitment: {n, plural, =0 {no meetings} one {# meeting} other {# meetings}} a week.",
    ),
    kept: "You’ve met your commitment for this week.",
  },
  form: {
    title: "I went to a meeting",
    labels: {
      on: "Which day?",
      pathway: "What kind of meeting?",
      way: "How did you attend?",
      name: "Meeting name (optional)",
    },
    hints: {
      on: "Up to 30 days ago.",
      name: "For example, “Tuesday Night Group”. Leave out people’s names.",
    },
    button: "Save meeting",
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
    other: "Another kind of meeting",
  },
  ways: { in_person: "In person", online: "Online", phone: "By phone" },
  commitment: {
    set: "Set a weekly commitment",
    change: "Change my weekly commitment",
    label: "How many meetings a week do you want to go to?",
    hint: "From 0 to 21. It’s your choice, and you can change it any time.",
    button: "Save",
    end: "End my weekly commitment",
    endHint: "Your meetings stay here for you. You can set a new commitment any time.",
  },
  past: {
    title: "Earlier weeks",
    week: "Week of",
    went: "Meetings",
    weekly: "Commitment",
    none: "None entered",
    noWeekly: "None",
  },
  list: {
    title: "My meetings",
    none: "No meetings yet.",
    takeBack: "Remove a meeting",
    which: "Which one?",
    takeBackHint: "For one you entered by mistake. It’s deleted.",
    button: "Remove meeting",
  },
  sharing: {
    title: "Who sees it",
    label: "How many meetings I go to, and my commitment",
    hint: "Your mentor, and whoever covers while they’re away, would see how many meetings you went to each week and your commitment. Not which ones, where or on what day. If you get a new mentor, they’d see it too.",
    shares: { me: "No one", mentor: "My mentor" },
    button: "Save",
  },
  /** For the mentor. */
  mentor: {
    title: "Support meetings",
    now: "This week",
    week: message("Week of {day}"),
    count: message("{n, plural, =0 {None entered} one {# meeting} other {# meetings}}"),
    commitment: "Commitment",
    weekly: message("{n, plural, =0 {No meetings} one {# meeting} other {# meetings}} a week"),
    lead: "They enter these themselves and share them with you. If they stop, don’t ask why.",
  },
};

/** The sentences of this area's codes. */
export const said = together(meetingSaid);
