import { together } from "../../said.ts";
import { message } from "../message.ts";
import { asked, handover, matching, profile, supervision } from "./mentors.ts";
import { mentorSaid } from "./said/mentor.ts";

/** Mentors and the residents they walk with. */
export const mentoring = {
  agenda: {
    title: "Mentoring",
    lead: "The residents you walk with. What you and they write to each other stays between you unless they share it.",
    needsNow: message("{name} needs you now ({at}). No one has answered yet."),
    needed: message("{name} needed someone ({at}), and the page was answered. Check on them too."),
    none: "You don’t walk with anyone yet. Once a supervisor matches you with a resident, they’re here with the day of your next check-in.",
    certified: message(
      "Your peer certification is good through {day}. Renew it, and give administration the new one.",
    ),
    due: "Today",
    overdue: "Waiting for you",
    later: "Coming up",
    met: message("{days, plural, =0 {You met today} one {It has been 1 day} other {It has been # days}}"),
    notMet: "You haven’t met yet",
    moved: "They moved out. Do you want to go on?",
    next: message("Next {day}"),
    promised: message("You said you would: {what}"),
    cover: message("You’re covering until {day}"),
    checkIn: "Check in",
    checkInWith: message("Check in with {name}"),
  },
  journey: {
    lead: "What you see here is shared with you by the resident. The house doesn’t see it.",
    next: "Your next check-in",
    last: message("You last met {day}."),
    notMet: "You haven’t met yet.",
    noNext: "No day agreed yet.",
    on: message("You meet again {day}."),
    promised: message("You said you would: {what}"),
    set: "Set the next check-in",
    change: "Change the next check-in",
    save: "Save",
    labels: { nextOn: "When do you meet next?", promised: "What did you say you would do until then?" },
    hints: { promised: "Your own promise, in a few words. It stands on your agenda." },
    parting: {
      title: "They moved out",
      text: message(
        "Do you want to go on? If you both say yes, you stay their mentor. Without an answer it ends {day}.",
      ),
      labels: { goesOn: "Go on together?" },
      options: { yes: "Yes, I’ll stay their mentor", no: "No, this is where it ends" },
      button: "Answer",
      waiting: "You said yes. They haven’t answered yet.",
    },
    tabs: {
      "": "Overview",
      "/plan": "Plan",
      "/check-ins": "Check-ins",
      "/messages": "Messages",
      "/handover": "Hand over",
    },
    lostTitle: "You no longer walk with this resident",
    lost: "Nothing was saved. This is what you wrote, so that you don’t lose it.",
    lostNothing: "Nothing was saved.",
  },
  mentors: {
    title: "Mentors",
    lead: "Who walks with whom. What they write to each other isn’t here.",
  },
  profile,
  asked,
  handover,
  supervision,
  matching,
};

/** The sentences of this area's codes. */
export const said = together(mentorSaid);
