import { together } from "../../said.ts";
import { message } from "../message.ts";
import { answers } from "./answers.ts";
import { own } from "./own.ts";
import { alumniSaid } from "./said/alumni.ts";

/** People who moved out and agreed to be asked how they are. */
export const alumni = {
  answers,
  own,
  title: "Alumni",
  lead: "People who moved out and said we may ask how they are. No house sees this, and it never counts when someone wants to come back.",
  none: "No one has asked us to stay in touch yet. Residents can choose it on their own page once they’ve moved out.",
  back: "Alumni",
  older: "More",
  left: message("Moved out {day}"),
  from: message("{house}, moved out {day}"),
  standing: {
    asks: "Asked for something",
    to_call: "Call due",
    said_yes: "Said yes to mentoring",
    going_on: "In touch",
  },
  next: message("Next questions: {day}"),
  states: {
    planned: message("Planned for {day}"),
    invited: message("Asked {day}, no answer yet"),
    to_call: message("Call due since {day}"),
    answered: message("Answered {day}"),
    not_reached: message("Not reached {day}"),
  },
  wrote: message("Logged by {name}"),
  reach: { email: message("By email: {to}"), text: message("By text: {to}"), call: message("Call {to}") },
  followedUp: message("Taken care of by {name}, {day}"),
  followUp: "I’ve taken care of this",
  call: {
    title: "Log a call",
    hint: "Read the questions aloud if they’d like to answer. Only the first needs an answer.",
    labels: { outcome: "How did it go?" },
    outcomes: {
      reached: "Reached them",
      not_reached: "Didn’t reach them",
      asked_to_stop: "They asked us not to call",
    },
    button: "Save",
  },
  guide: {
    title: "Invite to become a mentor",
    hint: "They get a link with this question, and nothing happens unless they say yes. If they’re reached by phone, ask on a call and record the answer here.",
    button: "Ask them",
    asked: message("Asked {day} whether they’d like to be a mentor. No answer yet."),
    yes: message(
      "They’d like to be a mentor. Ask an administrator to invite {email} as staff with the role “Alumni.” Their mentor profile follows from that.",
    ),
    no: "They said no for now. That’s fine.",
    said: {
      title: "They answered on the phone",
      labels: { is: "Would they like to be a mentor?", email: "Email for the invitation" },
      options: { yes: "Yes", no: "Not now" },
      button: "Save",
    },
  },
  ended: {
    consent_over: message("Ended {day}: they revoked their consent, or it expired."),
    asked_to_stop: message("Ended {day}: they asked us to stop."),
    moved_in: message("Ended {day}: they live in one of our houses again."),
    done: message("Ended {day}: the year is over."),
  },
};

/** The sentences of this area's codes. */
export const said = together(alumniSaid);
