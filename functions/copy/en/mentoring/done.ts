import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "mentoring.assigned": "Assigned. The resident is on their agenda in a moment.",
  "journey.parting": message(
    "{goesOn, select, true {Noted. If you both want to, you go on together.} other {Noted. You don’t walk together from now on.}}",
  ),
  "journey.next_set": "Saved. It’s on your agenda.",
} as const;
