import { together } from "../../said.ts";
import { message } from "../message.ts";
import { asked, handover, matching, profile, supervision } from "./mentors.ts";
import { mentorSaid } from "./said/mentor.ts";

/** Mentors and the residents they walk with. */
export const mentoring = {
  agenda: {
    title: "Mentoring",
    lead: "The residents you mentor. What you write together stays between you unless they share it.",
    needsNow: message("{name} needs someone now ({at}). No one has answered yet."),
    needed: message("{name} needed someone ({at}), and the alert was answered. Check on them too."),
    none: "You’re not mentoring anyone yet. Once a supervisor matches you with a resident, you’ll see them here with the day of your next check-in.",
    certified: message(
      "Your peer certification is good through {day}. Renew it and send the new one to your administrator.",
    ),
    due: "Today",
    overdue: "Waiting for you",
    later: "Coming up",
    met: message("{days, plural, =0 {You checked in today} one {It’s been 1 day} other {It’s been # days}}"),
    notMet: "No check-in yet",
    moved: "They moved out. Will you stay their mentor?",
    next: message("Next {day}"),
    promised: message("You promised: {what}"),
    message: "New message",
    review: "Time to review the plan together.",
    capital: "Time for the recovery capital questions.",
    cover: message("You’re covering until {day}"),
    checkIn: "Check in",
    checkInWith: message("Check in with {name}"),
  },
  journey: {
    lead: "The resident shares this with you. The house can’t see it.",
    next: "Your next check-in",
    last: message("Last check-in: {day}."),
    notMet: "No check-in yet.",
    noNext: "Not scheduled yet.",
    on: message("Next check-in: {day}."),
    promised: message("You promised: {what}"),
    set: "Set the next check-in",
    change: "Change the next check-in",
    save: "Save",
    labels: { nextOn: "When’s your next check-in?", promised: "What did you promise to do before then?" },
    hints: { promised: "In a few words. It shows on your agenda, so leave out anything private." },
    parting: {
      title: "They moved out",
      text: message(
        "Will you stay their mentor? If you both say yes, nothing changes. If either of you hasn’t answered by {day}, it ends then.",
      ),
      labels: { goesOn: "Stay their mentor?" },
      options: { yes: "Yes, I’ll stay their mentor", no: "No, not anymore" },
      button: "Answer",
      waiting: "You said yes. They haven’t answered yet.",
    },
    tabs: {
      "": "Overview",
      "/plan": "Plan",
      "/check-ins": "Check-ins",
      "/appointments": "Appointments",
      "/recovery-capital": "Recovery capital",
      "/messages": "Messages",
      "/handover": "Hand over",
    },
    lostTitle: "You’re no longer this resident’s mentor",
    lost: "Nothing was saved. Here’s what you wrote, so you don’t lose it.",
    lostNothing: "Nothing was saved.",
  },
  mentors: {
    title: "Mentors",
    lead: "Who mentors which residents. What they write to each other isn’t shown here.",
  },
  profile,
  asked,
  handover,
  supervision,
  matching,
};

/** The sentences of this area's codes. */
export const said = together(mentorSaid);
