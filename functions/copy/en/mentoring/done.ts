import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "mentor.profile_changed": "Saved.",
  "mentor.away_set": "Saved. A supervisor will find someone to cover.",
  "mentor.is_back": "Saved. Welcome back.",
  "mentor.answered": "Your answer was sent.",
  "mentor.supervision_noted": "Session logged.",
  "mentor.cover_set": "Cover set. It starts on the first day.",
  "mentor.cover_ended": "Cover ended.",
  "mentor.supervised": "You now supervise this mentor.",
  "mentor.released": "You no longer supervise this mentor.",
  "match.proposed": "Proposed. We’ve asked them both.",
  "match.agreed": "Done. The new mentor will be in place in a moment.",
  "match.withdrawn": "Proposal withdrawn.",
  "match.none_now": "The resident will see that you’re still looking. What they asked for is kept.",
  "match.handover_written": "Saved. The resident can read it, and a supervisor will look for a new mentor.",
  "journey.parting": message(
    "{goesOn, select, true {Answer saved. If you both say yes, the mentoring continues.} other {Answer saved. The mentoring ends here.}}",
  ),
  "journey.next_set": "Saved. It’s on your agenda.",
} as const;
