import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "meeting.noted": "Saved. If that was a mistake, you can remove it below.",
  "meeting.taken_back": "Removed. It’s no longer in your list.",
  "meeting.commitment_set": "Saved. It starts this week.",
  "meeting.commitment_ended": "You have no weekly commitment now. Your meetings stay here for you.",
  "meeting.sharing_chosen": message(
    "{share, select, mentor {Saved. Your mentor sees how many meetings you go to.} other {Saved. Only you see your meetings.}}",
  ),
} as const;
