import { message } from "../message.ts";

/** What a resident takes along. */
export const record = {
  lead: "Where you lived, what you signed, your consents, what was shared and who looked, and what you choose below. It’s yours. Keep it, or give it to your next house or anyone you choose.",
  two: "You get one file with two parts. “record” is for your next house. “private” is for you and people you trust, like a new mentor. No house can add it to its records.",
  choose: "What else goes in?",
  parts: {
    tests: "My tests and results, with proof of how I was selected",
    reviews: "Fair reviews, with what I said",
    plan: "My plan",
    aftercare: "The aftercare plan that came with my referral",
    recovery_capital: "Recovery capital answers",
    milestones: "Milestones",
    meetings: "Support meetings and my weekly commitment",
    appointments: "Appointments coming up",
    safety_plan: "My safety plan",
    check_ins: "Check-ins",
  },
  writtenByMe: "Self-reported.",
  committed: message("Weekly commitment from {day}"),
  privateTitle: "My private record",
  privateLead: "For you and people you trust. A house doesn’t need it.",
  holds:
    "The file has a PDF to read and the same information as data, with a seal. With the seal, a house that uses the same Porchlight service can check that the data wasn’t changed.",
  private: "It has private information in it. On a shared phone, delete it when you’re done.",
  button: "Download my record",
  title: "My record",
  made: message("Made {day} from {network}"),
  stays: "Where I lived",
  stay: message("{house}, bed {bed}, {since} to {until, select, none {now} other {{until}}}"),
  aHouse: "A house",
  consents: "My consents",
  consent: message("{title}, with {to}. Signed {day}.{over, select, yes { It has ended.} other {}}"),
  left: "What was shared with others",
  leftOne: message("{day}: {to}. {what}. {purpose}."),
  looked: "Who looked at my record",
  look: message("{day}: {name}, {role}"),
  lookInEmergency: message("{day}: {name}, {role}, in an emergency"),
  none: "None.",
  sealed:
    "The data beside this PDF has a seal. A house that uses the same Porchlight service can check that it wasn’t changed.",
  readme:
    "This is your own record from a sober-living network.\nrecord.pdf is to read and print. record.json has the same information as data, with a seal that shows whether it was changed. A house that uses the same Porchlight service can add record.json to its records.\nprivate.pdf, private.json and plan.pdf are for you and people you trust. No house can add them: it’s up to you who gets them.\nselections.json proves how you were selected for random tests: anyone can check it.\nGive it only to people you trust.\n",
};
