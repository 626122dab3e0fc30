import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "mentor.profile_changed": "Saved.",
  "mentor.away_set": "Saved. A supervisor finds someone to stand in.",
  "mentor.is_back": "Saved. Welcome back.",
  "mentor.answered": "Your answer is on its way.",
  "mentor.supervision_noted": "Session noted.",
  "mentor.cover_set": "Cover set. It’s in place from the first day.",
  "mentor.cover_ended": "Cover ended.",
  "mentor.supervised": "You supervise this mentor now.",
  "mentor.released": "You no longer supervise this mentor.",
  "match.proposed": "Proposed. Both are asked.",
  "match.agreed": "Done. They’re the mentor in a moment.",
  "match.withdrawn": "Taken back.",
  "match.none_now": "The resident is told kindly. What they’re looking for still counts.",
  "match.handover_written": "Saved. A supervisor looks for someone, and the resident can read it.",
  "journey.parting": message(
    "{goesOn, select, true {Noted. If you both want to, you go on together.} other {Noted. You don’t walk together from now on.}}",
  ),
  "journey.next_set": "Saved. It’s on your agenda.",
} as const;
