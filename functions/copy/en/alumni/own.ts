import { message } from "../message.ts";

/** For whoever moved out. Read by residents too. */
export const own = {
  graduated: {
    title: "Congratulations",
    text: message(
      "You graduated, {name}. You did the work, day by day, and it’s yours to keep. We’re glad you were here.",
    ),
    rights:
      "This page stays yours. Your paperwork, your consents, and the lists of who looked and what was shared are here for you.",
  },
  title: "Staying in touch",
  offer: "Would you like us to check in with you?",
  lead: "If you’d like, we ask how you are 30, 90, 180 and 365 days after you moved out. You can skip any question, and stop any time.",
  who: "A supervisor of mentors reads your answers. No house reads them, and no one who decides about a place to live. They don’t count for or against you if you ever want to come back.",
  notYet: "You can choose this once you’ve moved out.",
  unwatched: "No one watches the answers day and night. If you need someone now, call.",
  form: {
    labels: {
      by: "How should we reach you?",
      email: "Email",
      phone: "Phone",
      name: "Your name, as your signature",
    },
    hints: { email: "If you chose email.", phone: "If you chose a text or a call." },
    ways: { email: "By email", text: "By text", call: "By phone call" },
    button: "Sign and stay in touch",
  },
  says: "An email or a text only says that a few questions are waiting. It doesn’t say who we are or where you lived.",
  on: {
    email: message("We’ll email {to}."),
    text: message("We’ll text {to}."),
    call: message("We’ll call {to}."),
  },
  stop: "Stop checking in with me",
  stopHint: "We don’t ask again, and we delete how to reach you. You can choose it again later.",
  consent: {
    title: "Consent to stay in touch with me",
    purpose: "Asking how I am after moving out",
    rows: { who: "Who may ask", whom: "My name", how: "How", until: "Until" },
    until: "13 months after I moved out, or when I revoke it",
    text: [
      "They may ask me how I am 30, 90, 180 and 365 days after I moved out, and no one else on my behalf. What they send doesn’t say who they are or where I lived.",
      "My answers are read by those who support alumni. No house reads them, and no one who decides about a place to live.",
      "Signing is my choice, and makes no difference to anything else. I can revoke this any time, here or by telling any staff member.",
    ],
    statement: "I have read this, or it was read to me. The name I type is my signature.",
  },
  link: {
    title: "How are you?",
    lead: "You asked us to check in. Answer what you like; only the first question needs an answer. The link works once.",
    send: "Send",
    stop: "Please stop asking me",
    stopHint: "We won’t ask again.",
    thanks: "Thank you",
    thanksText: "We’re glad to hear from you. If you asked for a call or for help, someone will be in touch.",
    stopped: "Done",
    stoppedText: "We won’t ask again. We wish you well.",
  },
  guide: {
    title: "Would you like to be a mentor?",
    lead: "You’ve been there, and someone new could use that. Saying yes doesn’t commit you to anything: you’d get an invitation, and you decide how much time you have.",
    told: "If you say yes, the supervisor and the administrator who invites you see your first name and this email.",
    labels: { is: "Your answer", email: "Where should we send the invitation?" },
    hints: { email: "If you said yes." },
    options: { yes: "Yes, I’d like that", no: "No, not now" },
    button: "Answer",
    thanksText: "Thank you for your answer. If you said yes, you’ll get an invitation by email.",
  },
  mail: {
    check_in: {
      subject: "A few questions, if you’d like",
      text: message(
        "You asked us to check in. A few short questions are here: {link}\n\nIt works once, for two weeks. To stop, open it and choose “Please stop asking me.”",
      ),
    },
    guide: {
      subject: "A question for you",
      text: message(
        "We have a question for you. You can read it and answer here: {link}\n\nIt works once, for two weeks.",
      ),
    },
  },
};
