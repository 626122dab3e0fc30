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
  alumni: "Alumni",
  rehab_liaison: "Rehab liaison",
  professional: "Professional",
};

/** A resident's mentor: what they wish, who is proposed, what is handed over. */
export const matching = {
  terms: { pathways, languages, times, kinds },
  reasons: {
    language: message("Speaks {language}"),
    pathways: message("Knows the way you chose: {pathways}"),
    kind: message("{kind}, as you asked"),
    times: message("Has time when you do: {times}"),
    room: message("{more, plural, one {Has room for one more person} other {Has room for # more people}}"),
  },
  lead: "A mentor has been where you are, and walks beside you. You choose whether someone becomes yours, and you can ask for someone else at any time.",
  has: message("Your mentor is {name}."),
  none: "You don’t have a mentor yet.",
  noneYet: "Tell us below who would be right for you. A supervisor looks for someone who fits.",
  cover: message("{name} is standing in for them until {day}."),
  proposed: message("{name} could be your mentor"),
  whoseSay: "Nothing happens until you both say yes.",
  why: "Why them",
  their: "In their own words",
  waiting: message("You said yes. We’re waiting to hear from {name}."),
  theySaid: message("{name} would be glad to."),
  answer: "What do you say?",
  answers: { yes: "Yes", no: "No, someone else" },
  noWhy:
    "You don’t have to say why. Your mentor now, if you have one, stays until you say yes to someone new.",
  send: "Send my answer",
  noneNow: "No one fits right now",
  noneNowText: message(
    "We looked on {day}, and no mentor who would be right for you has room right now. That isn’t about you. We keep looking, and what you asked for still counts. Until then, staff and the people at your meetings are here for you.",
  ),
  leaving: {
    resident: "You asked for someone else. We’re looking for someone who fits.",
    mentor:
      "Your mentor is handing over. We’re looking for someone who fits, and they stay until you say yes to someone new.",
  },
  handover: "What your mentor passes on",
  handoverLead:
    "Your next mentor reads this. You read it first: talk with your mentor if something isn’t right.",
  written: message("{name}, {day}"),
  wishes: "What you’re looking for",
  wishesLead:
    "Only the supervisors who find mentors, and the mentor they propose, see this. Your house doesn’t.",
  labels: {
    language: "Language you want to talk in",
    pathways: "Ways of recovery that matter to you",
    kinds: "Who you’d rather walk with",
    times: "When you have time",
    matters: "What else matters to you",
  },
  hints: {
    kinds: "Leave it open if it doesn’t matter.",
    matters: "Only what you want a mentor to know before you meet.",
  },
  save: "Save",
  other: "Ask for another mentor",
  otherHint: "You don’t have to say why. Your mentor stays until you say yes to someone new.",
  otherButton: "Ask for someone else",
};
