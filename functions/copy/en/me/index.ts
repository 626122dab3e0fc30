import { together } from "../../said.ts";
import { message } from "../message.ts";

import { accessSaid } from "./said/access.ts";

/** The sentences of this area's codes. */
export const said = together(accessSaid);

/** A resident's own pages, and the way in. */
export const me = {
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
