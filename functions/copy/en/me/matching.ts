import type { MentorKind, mentorTimes, Pathway, SpokenLanguage } from "#shared/records/mentor/kinds.ts";
import { message } from "../message.ts";

const pathways: Readonly<Record<Pathway, string>> = {
  twelve_step: "12-step (AA, NA)",
  smart: "SMART Recovery",
  dharma: "Recovery Dharma",
  faith: "Faith-based",
  medication: "Medications for addiction treatment",
  secular: "Secular groups (LifeRing, SOS)",
  culture: "Culture and tradition",
  own_way: "No set program",
};
const languages: Readonly<Record<SpokenLanguage, string>> = {
  en: "English",
  es: "Spanish",
  asl: "American Sign Language",
  tl: "Tagalog",
  vi: "Vietnamese",
  zh: "Chinese",
  ko: "Korean",
  hy: "Armenian",
  fa: "Farsi",
  ar: "Arabic",
  ru: "Russian",
};
const times: Readonly<Record<(typeof mentorTimes)[number], string>> = {
  weekday_mornings: "Weekday mornings",
  weekday_afternoons: "Weekday afternoons",
  evenings: "Evenings",
  weekends: "Weekends",
};
const kinds: Readonly<Record<MentorKind, string>> = {
  certified_peer: "Certified peer specialist",
  peer: "Peer mentor",
  volunteer: "Volunteer",
  alumni: "Alumni guide",
  rehab_liaison: "Rehab liaison",
  professional: "Professional",
};

/** A resident's mentor: what they wish, who is proposed, what is handed over. */
export const matching = {
  terms: { pathways, languages, times, kinds },
  reasons: {
    language: message("Speaks {language}"),
    pathways: message("Knows your pathway: {pathways}"),
    kind: message("{kind}, as you asked"),
    times: message("Free when you are: {times}"),
    room: message("{more, plural, one {Has room for one more person} other {Has room for # more people}}"),
  },
  lead: "A mentor has been where you are and walks beside you. You decide who becomes your mentor, and you can ask for someone else at any time.",
  has: message("Your mentor is {name}."),
  none: "You don’t have a mentor yet.",
  noneYet: "Tell us below what would be right for you. A supervisor will look for someone.",
  cover: message("{name} is covering for them until {day}."),
  coverAsk: {
    title: message("{name} could cover for your mentor"),
    text: message(
      "{name}, a supervisor, offered to stand in for {mentor} from {from} to {until}. They could read your plan, check-ins and messages on those days, but only if you say yes.",
    ),
    answers: { yes: "Yes", no: "No, I’ll wait for my mentor" },
    noWhy: "You don’t have to say why. Your mentor stays your mentor either way.",
  },
  proposed: message("{name} could be your mentor"),
  whoseSay: "They become your mentor only if you both say yes.",
  why: "Why them",
  their: "In their own words",
  waiting: message("You said yes. We’re waiting to hear from {name}."),
  theySaid: message("{name} would be glad to."),
  answer: "What do you say?",
  answers: { yes: "Yes", no: "No, someone else" },
  noWhy: "You don’t have to say why. If you have a mentor now, they stay until you say yes to someone new.",
  send: "Send my answer",
  noneNow: "No match right now",
  noneNowText: message(
    "We looked on {day}, and no mentor who’d be right for you has room right now. It’s not about you. We’re still looking, and we still have what you asked for. Until then, you can talk to staff any time.",
  ),
  leaving: {
    resident: "You asked for someone else. We’re looking for someone who’s right for you.",
    mentor:
      "Your mentor is stepping back. We’re looking for someone who’s right for you, and your mentor stays until you say yes to someone new.",
  },
  handover: "What your mentor wrote for the next one",
  handoverLead:
    "Your next mentor will read this. You get to read it first: if something isn’t right, talk with your mentor.",
  written: message("{name}, {day}"),
  wishes: "What you’re looking for in a mentor",
  wishesLead:
    "Only the supervisors who match mentors, and the mentor they propose, can see this. Your house can’t.",
  labels: {
    language: "Language you want to talk in",
    pathways: "Recovery pathways that matter to you",
    kinds: "Kind of mentor you’d like",
    times: "When you’re free",
    matters: "What else matters to you",
  },
  hints: {
    kinds: "Leave this blank if it doesn’t matter.",
    matters: "Only what you’d want a mentor to know before you meet.",
  },
  save: "Save",
  other: "Ask for a different mentor",
  otherHint: "You don’t have to say why. Your mentor stays until you say yes to someone new.",
  otherButton: "Ask for someone else",
};
