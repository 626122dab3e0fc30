import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "meeting.noted": "Written down.",
  "meeting.taken_back": "Taken back. It’s no longer here.",
  "meeting.commitment_set": "Saved. It starts this week.",
  "meeting.commitment_ended": "You have no weekly commitment now. What you wrote down stays here for you.",
  "meeting.sharing_chosen": message(
    "{share, select, mentor {Saved. Your mentor sees how many you go to.} other {Saved. Only you see your meetings.}}",
  ),
} as const;
