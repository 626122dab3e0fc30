import type { sessionKinds } from "#shared/records/mentor/supervision.ts";
import { message } from "../message.ts";

/** For mentors: what they show, what they are asked, when they are away. */
export const profile = {
  title: "You as a mentor",
  lead: "You choose what to share. The supervisors who match mentors can read it, and so can any resident you’re proposed to. Houses can’t see it.",
  story: "Your own experience, as you want to share it",
  storyHint: "A few sentences are enough. Leave it blank if you’d rather tell it in person.",
  pathways: "Recovery pathways you know from your own life or work",
  languages: "Languages you can mentor in",
  times: "When you’re free",
  capacity: "How many residents you can mentor at once",
  capacityHint: "Enter 0 if you can’t take anyone on right now.",
  save: "Save",
  away: "When you’re away",
  awayLead: "A supervisor will find someone to cover. You don’t have to say why, and no reason is recorded.",
  from: "First day away",
  until: "Last day away",
  awayNow: message("You’re away {from} through {until}."),
  setAway: "Set days away",
  changeAway: "Change days away",
  back: "I’m back",
  supervisor: message("{name} supervises you."),
  noSupervisor: "You don’t have a supervisor yet.",
  certified: message("Your peer certification on file is good through {day}."),
  certifiedOpen: "Your peer certification is on file.",
  certifiedOver: message(
    "Your peer certification on file expired {day}. Send the new one to your administrator.",
  ),
  supervision: "Your supervision",
};

export const asked = {
  title: "You’ve been proposed as a mentor",
  lead: "You become their mentor only if you both say yes.",
  matters: "What matters to them",
  reasons: {
    language: message("They’d like to talk in {language}"),
    pathways: message("You share a recovery pathway: {pathways}"),
    kind: message("They asked for a mentor like you: {kind}"),
    times: message("You’re both free: {times}"),
    room: message("{more, plural, one {You have room for one more} other {You have room for # more}}"),
  },
  answer: "Will you be their mentor?",
  answers: { yes: "Yes", no: "Not this time" },
  noWhy: "You don’t have to say why.",
  send: "Send my answer",
  waiting: message("You said yes. We’re waiting for {name}’s answer."),
};

export const handover = {
  lead: message(
    "Write what the next mentor should know. {name} can read it first. Go through it together if you can. You stay their mentor until they say yes to someone new.",
  ),
  summary: "What should the next mentor know?",
  summaryHint:
    "Start with what’s going well and what they’re proud of. Then what helps, and what you promised.",
  button: "Save and ask for a new mentor",
  earlier: "Earlier handovers",
  written: message("{name}, {day}"),
};

const kinds: Readonly<Record<(typeof sessionKinds)[number], string>> = {
  one_to_one: "One-on-one",
  group: "Group",
  observed: "Observed session",
};

export const supervision = {
  title: "Supervision",
  of: message("Supervision of {name}"),
  lead: "About your work as a mentor. Only you and your supervisor can read it. Houses can’t.",
  leadOf: "About their work as a mentor. Only the two of you can read it. Houses can’t.",
  resident: "Anything about a resident goes in that resident’s record, not here.",
  hours: message("{hours} hours in the last 12 months"),
  none: "No sessions logged yet.",
  note: "Log a session",
  labels: {
    on: "Day",
    minutes: "Minutes",
    kind: "Kind",
    well: "What’s going well",
    boundaries: "Boundaries",
    hard: "What’s hard",
    next: "What we agreed for next time",
  },
  hints: {
    well: "Start with strengths.",
    boundaries: "Time, money, rides, phone, relationships: where the lines are, and which were hard to hold.",
    hard: "What’s weighing on the mentor, and what would help. Leave out residents’ names.",
  },
  kinds,
  button: "Save",
  session: message("{kind}, {day}, {minutes} minutes"),
  by: message("Logged by {name}"),
  older: "Older",
};

/** For supervisors: who needs someone, and who could walk with them. */
export const matching = {
  alerts: "Someone needed help",
  alertsLead:
    "From the last three days. Who it was and what they said isn’t shown here. Their mentor and whoever is on call know.",
  alertAt: message("{house}, {at}"),
  noHouse: "Not in a house now",
  answered: message("Answered {at}"),
  notAnswered: "No one has answered yet",
  needs: "Needs a mentor",
  needsNone: "Every resident has a mentor.",
  mentors: "Mentors",
  mentorsNone:
    "No mentors yet. An administrator adds peer mentors, volunteers, alumni and rehab liaisons under Staff.",
  more: "More residents",
  next: "More mentors",
  states: {
    none: "No one proposed yet",
    vanished: message("{name} can’t mentor anymore"),
    leaving: message("{name} is stepping back"),
    other: "Asked for someone else",
    noneNow: message("No match on {day}"),
    asked: message("{name} was asked"),
    mentorSaid: message("{name} said yes; waiting for the resident"),
    residentSaid: message("The resident said yes; waiting for {name}"),
  },
  at: message("{house}, since {day}"),
  load: message(
    "{capacity, plural, =-1 {Mentors {load}; hasn’t set a limit} other {Mentors {load} of {capacity}}}",
  ),
  away: message("Away through {day}"),
  notActive: "Suspended or no longer on staff",
  renew: message("Certification through {day}"),
  supervisedBy: message("Supervised by {name}"),
  unsupervised: "No supervisor yet",
  certifiedUntil: message("certified through {day}"),
  find: message("Find a mentor for {name}"),
  wished: "What they’re looking for",
  labels: {
    language: "Language",
    languages: "Languages",
    pathways: "Recovery pathways",
    kinds: "Kind of mentor",
    times: "When they’re free",
    matters: "What matters to them",
  },
  notWished: "They haven’t said what they’re looking for. You can still propose someone.",
  fits: "Everything they asked for",
  others: "Other mentors with room",
  nobody: "No mentor has room for this resident right now.",
  missing: {
    language: "Doesn’t speak their language",
    pathways: "Not a recovery pathway they named",
    kind: "Not the kind of mentor they asked for",
    times: "Free at different times",
  },
  reasons: {
    language: message("Speaks {language}"),
    pathways: message("Knows {pathways}"),
    kind: message("{kind}, as they asked"),
    times: message("Free {times}"),
    room: message("{more, plural, one {Room for one more} other {Room for # more}}"),
  },
  noProfile: "Hasn’t written a profile yet",
  propose: message("Propose {name}"),
  mentorAgreed: "They said yes to me in person",
  residentAgreed: "The resident said yes to me in person",
  agreedHint:
    "Check only what they told you themselves. If both said yes, the match starts right away. Both are notified.",
  button: "Propose",
  pending: message("{name} was proposed"),
  withdraw: "Withdraw proposal",
  noneNow: "No match right now",
  noneNowHint: "The resident will see that you looked and are still looking.",
  noneNowButton: "Let them know",
  walking: "Residents",
  walkingNone: "No residents yet.",
  story: "In their own words",
  cover: "Cover",
  coverLead:
    "On these days, someone else covers for this mentor with all of their residents. No reason is asked for or recorded. If you choose yourself, each resident is asked first.",
  coverNow: message("{name} covers {from} through {until}."),
  coverLabels: { by: "Who covers", from: "First day", until: "Last day" },
  coverSet: "Set cover",
  coverButton: "Set cover",
  coverEnd: "End cover now",
  takeOn: "Supervise this mentor",
  takeOnHint:
    "Only the two of you can read their supervision sessions. They’ll see that you’re their supervisor.",
  release: "Stop supervising",
  releaseHint: "You won’t be able to read their supervision sessions anymore. Their next supervisor will.",
  supervision: "Supervision sessions",
};
