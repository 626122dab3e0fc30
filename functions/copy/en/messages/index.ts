import { together } from "../../said.ts";
import { message } from "../message.ts";
import { messageSaid } from "./said/message.ts";

/** Messages between a resident and whoever walks with them. Read by residents too. */
export const messages = {
  title: "Messages",
  watched: "No one watches these messages day and night.",
  watchedOwn: "If you need someone now, don’t wait for an answer: call.",
  watchedStaff: "If they’re in danger or in a crisis, don’t write: call.",
  readBy: "Only you and your mentor read them, and whoever covers while your mentor is away.",
  readByStaff: "Only the two of you read them, and whoever covers. They go to the next mentor with the rest.",
  quiet: "No one is notified of messages between 9 PM and 8 AM.",
  write: "Your message",
  send: "Send",
  none: "No messages yet.",
  noMentor: "You don’t have a mentor right now, so there’s no one to write to here.",
  you: "You",
  read: message("{when} · Read"),
  older: "Older",
  newest: "Newest",
  mail: {
    title: "Get an email when a message waits",
    hint: "It only says that a message waits, and asks you to sign in. You get one, and no more until you’ve read it.",
    label: "The email you sign in with",
    button: "Email me",
    on: message("{email} gets an email when a message waits."),
    stop: "Stop these emails",
  },
  /** The email itself. */
  waiting: {
    subject: "A message is waiting for you",
    text: message("Sign in to read it: {url}\n\nYou asked for this email. You can stop it on the same page."),
  },
} as const;

/** The sentences of this area's codes. */
export const said = together(messageSaid);
