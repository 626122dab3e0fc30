import { together } from "../../said.ts";
import { message } from "../message.ts";

import { disclosures } from "./disclosures.ts";
import { matching } from "./matching.ts";
import { record } from "./record.ts";
import { accessSaid } from "./said/access.ts";

/** The sentences of this area's codes. */
export const said = together(accessSaid);

/** A resident's own pages, and the way in. */
export const me = {
  record,
  matching,
  title: "Your page",
  crisis: {
    title: "Need help right now?",
    danger: "Danger or an overdose: call 911",
    talk: "Thoughts of suicide, or a crisis: call or text 988",
    always: "Both are free, day and night.",
  },
  pages: {
    "/me": "Home",
    "/me/mentor": "Mentor",
    "/me/plan": "My plan",
    "/me/check-ins": "Check-ins",
    "/me/appointments": "Appointments",
    "/me/recovery-capital": "Recovery capital",
    "/me/messages": "Messages",
    "/me/meetings": "Support meetings",
    "/me/milestones": "Milestones",
    "/me/staying-in-touch": "Staying in touch",
    "/me/reviews": "Fair reviews",
    "/me/tests": "Testing",
    "/me/papers": "Paperwork",
    "/me/consents": "Consents",
    "/me/disclosures": "Who looked, what was shared",
    "/me/who-sees": "Who may see what",
    "/me/record": "My record",
  },
  home: {
    house: "Where you live",
    bed: message("Bed {bed}, since {day}"),
    none: "You don’t live in one of our houses now. Your paperwork and consents, and the lists of who looked and what was shared, are still here for you.",
    call: "Who to call",
    manager: "The house",
    onCall: message("On call now: {name}"),
    onCallPhone: "Nights and emergencies in the house",
    dial: message("Call {phone}"),
    mine: "What’s here for you",
    language: {
      title: "Your language",
      hint: "Your pages open in this language, and we email you in it.",
      label: "Language",
      names: { en: "English", es: "español" },
      button: "Save",
    },
    newMessage: "You have a new message.",
    review: "It’s time to review your plan.",
    next: { title: "Your next appointments", link: "See what they are" },
    about: {
      "/me/mentor": "Who your mentor is, and what you’re looking for in one.",
      "/me/plan": "What recovery means to you, your strengths and your goals. You can change it any time.",
      "/me/check-ins":
        "What you and your mentor talked about, and how the parts of your plan are going. You can start one yourself.",
      "/me/appointments": "Your appointments and weekly schedule, and what the house sees of it.",
      "/me/recovery-capital":
        "What you have to build on, and how it grows. You answer on your own and choose whether your mentor sees it.",
      "/me/messages": "What you and your mentor write to each other between check-ins.",
      "/me/tests":
        "How your house tests, your line in each day’s random selection, and the proof that no one steered it.",
      "/me/meetings":
        "Your weekly commitment and the meetings you went to. You choose whether your mentor sees how many.",
      "/me/milestones": "Days in house and time in recovery. You choose whether anyone sees them.",
      "/me/staying-in-touch": "Whether we ask how you are after you move out. Only if you want.",
      "/me/reviews": "If something you did or a test result is reviewed: all of it, and your own statement.",
      "/me/papers": "What you signed, to read and print.",
      "/me/consents": "Who we may share information about you with. You can take a consent back.",
      "/me/disclosures": "Which staff looked at your record, and what was shared with others.",
      "/me/who-sees": "What staff, your mentor and others can see about you, and what only you can.",
      "/me/record": "In one file, to keep or take with you. You choose what goes in.",
    },
  },
  mentor: {
    title: "Your mentor",
    walks: message("{name} is your mentor."),
    none: "You don’t have a mentor yet. A supervisor is looking for someone who’s right for you. You can also ask staff.",
    proposed: message("{name} could be your mentor."),
    coverAsked: message("{name}, a supervisor, could cover for your mentor for a while. You decide."),
    answer: "See who it is, and say yes or no",
    cover: message("{name} is covering until {day}."),
    next: message("Your next check-in: {day}."),
    parting: {
      text: message(
        "You moved out. Would you like {name} to stay your mentor? If you both say yes, nothing changes. If either of you hasn’t answered by {day}, it ends then.",
      ),
      labels: { goesOn: "Keep your mentor?" },
      options: { yes: "Yes, I’d like that", no: "No, not anymore" },
      button: "Answer",
    },
  },
  whoSees: {
    lead: "Only these people can see what we keep about you here.",
    looks: "Who has looked at your record",
    kinds: {
      stay: {
        what: "Your stay, your paperwork and your medications",
        who: "Staff at your house, as far as their work requires, and admissions. In an emergency, a manager of another house or an administrator can, if they give a reason. It’s logged, and you can see it.",
      },
      consents: {
        what: "Your consents and what was shared",
        who: "You, the managers and staff at your house, and admissions. A clinician sees the consent that names them.",
      },
      journey: {
        what: "Your plan and your check-ins",
        who: "You and your mentor, and whoever covers while your mentor is away. No one who decides about your stay can see it.",
      },
      messages: {
        what: "Your messages with your mentor",
        who: "You and your mentor, and whoever covers while your mentor is away. If you get another mentor, they can read them too. An email or text says only that a message is waiting.",
      },
      reviews: {
        what: "A fair review of your case",
        who: "You, the managers and staff at your house, and admissions. No one who decides in it can see your check-ins, your plan, your messages or your answers about recovery.",
      },
      check_ins: {
        what: "A check-in you share with your supporters in the house",
        who: "The mentors, volunteers and alumni of your house, until you stop sharing it or move out. Managers and staff of the house can’t see it.",
      },
      on_house: {
        what: "Goals and milestones you share with your house",
        who: "Staff at your house and admissions, until you stop sharing them.",
      },
      meetings: {
        what: "How many support meetings you go to and your commitment, if you share them with your mentor",
        who: "You and your mentor, and whoever covers while your mentor is away, until you stop sharing them. Only you can see which meetings and when.",
      },
      alerts: {
        what: "Who was alerted when you said you aren’t safe",
        who: "You and your mentor, and whoever covers while your mentor is away. Whoever is alerted sees that you need someone now, and nothing else you wrote.",
      },
      safety: {
        what: "Your safety plan",
        who: "You and your mentor. In an emergency, a manager or administrator can, if they give a reason. It’s logged, and you can see it.",
      },
      clinical: {
        what: "What you share with your clinician, and your clinician’s notes",
        who: "A clinician your consent names, until it ends: check-ins you shared with them and the goals you share with your house, as far as the consent goes. It’s logged, and you can see it. Their notes are theirs alone.",
      },
      matching: {
        what: "Your first name and who your mentor is",
        who: "The supervisors who match residents and mentors. They can’t see what you write to each other. If you say you aren’t safe, they see that someone in your house needed help, not who.",
      },
      alumni: {
        what: "How you are after moving out, if you chose to stay in touch",
        who: "The supervisors of mentors. No house can see it, and no one who decides about a place to live.",
      },
      counts: {
        what: "What’s counted of your shared recovery capital answers",
        who: "No one. Administrators see only totals for the whole network, and never of fewer than 11 people.",
      },
      own: {
        what: "These pages, and recovery capital answers you keep to yourself",
        who: "Only you. Your mentor sees on which day you last answered.",
      },
    },
  },
  papers: {
    lead: "What you signed, as you signed it. Ask staff for a paper copy any time.",
    toSign: "Still to sign",
    toSignHow:
      "You sign these with staff, on their phone or on paper. Take your time, and ask about anything.",
    none: "You haven’t signed anything yet.",
    signed: message("Signed {day}"),
    back: "Your paperwork",
    inEnglish: "You signed this in English, so it’s shown in English. Ask staff to go over it with you.",
  },
  consents: {
    lead: "A consent says what we may share about you, and with whom. Without one, we share nothing with anyone outside, except where the law allows or requires it, such as in a medical emergency or under a court order.",
    live: "Active",
    over: "Ended",
    none: "You have no active consents.",
    to: message("With {to}"),
    why: message("Purpose: {purpose}"),
    form: "What you signed",
    until: message("Until {day}"),
    signed: message("Signed {day}"),
    scan: message(
      "What you signed: {pdf, select, true {PDF} other {photo}} {nth, number} ({megabytes, number} MB)",
    ),
    ended: message(
      "{how, select, revoked {You took it back on {day}.} event {It ended on {day}.} other {It expired on {day}.}}",
    ),
    stopping: "You took it back. Sharing under it is being stopped right now.",
    take: "Take this consent back",
    what: message(
      "If you take it back, nothing more is shared with {to} under this consent, and what is waiting to go out is stopped. {sent, plural, =0 {Nothing has been shared so far.} one {One thing was already shared, and that can’t be taken back.} other {Information was already shared # times, and that can’t be taken back.}} You can sign a new one later.",
    ),
    placement: "If this is about your referral, nothing more is shared with the people who referred you.",
    button: "Take it back",
    irrevocable: message("You can’t take this one back before this happens: {event}"),
  },
  disclosures,
  signIn: {
    button: "Sign in",
    over: "You’re signed out.",
    failed: "That didn’t work. Try again.",
    shared: "On a shared phone, sign out when you’re done. You’re signed out after 15 minutes without use.",
    none: "There’s no page for this email",
    pin_gone: "That was the fifth wrong PIN, so it was removed. Ask the house for a new link.",
    forgot: "Forgot your PIN? Ask the house for a new link.",
    noneText:
      "The invitation may have expired, or it may have gone to another email. Ask the house to invite you again.",
    choose: "Which page do you want to open?",
    first: "Your first visit",
    firstLead: message("{network} invited you. Enter your date of birth, so we know it’s you."),
    birthDate: "Date of birth",
    open: "Open my page",
    again: "Use another email",
    out: "Sign out",
    lead: "Your paperwork and consents, who has looked at your record, and what was shared.",
    invited:
      "The house where you live, or lived, can invite you, with or without an email. Ask the staff there.",
  },
  lent: {
    lead: "Staff handed you this phone to see your own page. Sign out there before you give it back.",
    ended: "Your page can’t be opened on this phone anymore. Give it back to staff.",
    choose: "Then choose a PIN. Staff don’t see it. You’ll use it each time you open your page.",
    pinHint: "The six digits you chose.",
    notYet:
      "Your page can’t be opened right now. Try again in a moment. If it stays this way, ask the house for a new link.",
    back: "Done: give the phone back",
  },
  firstPin: {
    lead: "Then choose a PIN. From now on it opens your page on this phone.",
    fields: {
      birthDate: "Date of birth",
      pin: "Six-digit PIN",
      pinAgain: "Enter the PIN again",
      own: "This is my own phone. No one else uses it.",
    },
    borrowed:
      "Borrowed this phone? Stop here, and ask the house how to see your page without one of your own.",
  },
};
