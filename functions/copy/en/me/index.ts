import { together } from "../../said.ts";
import { message } from "../message.ts";

import { record } from "./record.ts";
import { accessSaid } from "./said/access.ts";

/** The sentences of this area's codes. */
export const said = together(accessSaid);

/** A resident's own pages, and the way in. */
export const me = {
  record,
  title: "Your page",
  crisis: {
    title: "Need help right now?",
    danger: "Danger or an overdose: call 911",
    talk: "Thoughts of suicide, or a crisis: call or text 988",
    always: "Both are free, day and night.",
  },
  pages: {
    "/me": "Home",
    "/me/papers": "Papers",
    "/me/consents": "Consents",
    "/me/disclosures": "Who looked, what left",
    "/me/record": "My record",
  },
  home: {
    house: "Where you live",
    bed: message("Bed {bed}, since {day}"),
    none: "You don’t live in one of our houses now. Your papers, consents and lists stay here for you.",
    call: "Who to call",
    manager: "The house",
    onCall: message("On call now: {name}"),
    onCallPhone: "Nights and emergencies in the house",
    dial: message("Call {phone}"),
    mine: "What is here for you",
    about: {
      "/me/papers": "What you signed, to read and print.",
      "/me/consents": "Who may hear about you. You can take a consent back.",
      "/me/disclosures": "Who of the staff looked at your record, and what was shared with others.",
      "/me/record": "All of it in one file, to keep or to take along.",
    },
  },
  papers: {
    lead: "What you signed, as you signed it. Ask staff for a copy on paper any time.",
    none: "You haven’t signed anything yet.",
    signed: message("Signed {day}"),
    back: "Your papers",
  },
  consents: {
    lead: "A consent says who may hear what about you. Without one, nobody outside hears anything, except in a medical emergency or when a law or court order requires it.",
    live: "In force",
    over: "Ended",
    none: "You have no consents in force. Nothing may be shared.",
    to: message("With {to}"),
    until: message("Until {day}"),
    signed: message("Signed {day}"),
    ended: message(
      "{how, select, revoked {You took it back on {day}.} event {It ended on {day}.} other {It expired on {day}.}}",
    ),
    stopping: "You took it back. It is being stopped right now.",
    take: "Take this consent back",
    what: message(
      "From now on nothing more is shared with {to} under this consent, and what is waiting to go out is stopped. {sent, plural, =0 {Nothing has been shared so far.} one {What was shared once before can’t be taken back.} other {What was shared # times before can’t be taken back.}} You can sign a new one later.",
    ),
    placement: "If this is about your referral, the people who referred you will hear nothing more.",
    button: "Take it back",
    irrevocable: message("You can’t take this one back before this happens: {event}"),
  },
  disclosures: {
    lookedTitle: "Who looked at your record",
    looked: "Each time staff open your record, it is written down. Views within the same hour count once.",
    lookedNone: "Nobody has looked yet.",
    look: message("{name}, {role}"),
    leftTitle: "What was shared with others",
    left: "The last three years. You have a right to this list, and to a copy.",
    leftNone: "Nothing was shared.",
    under: message("Under your consent: {purpose}"),
    emergency: message("In a medical emergency, to {facility}: {nature}"),
    older: "Older",
    ways: {
      partner_api: "By computer",
      phone: "By phone",
      in_person: "In person",
      letter: "By letter",
      file: "As a file",
      link: "By a personal link",
      email: "By email",
    },
  },
  signIn: {
    button: "Sign in",
    over: "You’re signed out.",
    failed: "That didn’t work. Try again.",
    shared: "On a shared phone, sign out when you’re done. You’re signed out after 15 minutes without use.",
    none: "There is no page for this email",
    noneText:
      "The invitation may have ended, or it went to another email. Ask the house to invite you again.",
    choose: "Which page do you want to open?",
    first: "Your first visit",
    firstLead: message(
      "{network} invited you. Enter your date of birth, so that nobody else can open your page.",
    ),
    birthDate: "Date of birth",
    open: "Open my page",
    again: "Use another email",
    out: "Sign out",
    lead: "Your papers, who you said may hear about you, and who has looked at your record.",
    invited: "The house where you live, or lived, can invite you. Ask the staff there.",
  },
};
