import type { SaidOf } from "../../../said.ts";

export const mentorSaid = {
  problems: {
    "mentor.language_required": "Choose a language.",
    "mentor.languages_required": "Choose at least one language.",
    "mentor.capacity_required": "Enter how many residents, from 0 to 40.",
    "mentor.from_required": "Enter the first day.",
    "mentor.until_required": "Enter the last day.",
    "mentor.until_before_from": "That’s before the first day. Check both dates.",
    "mentor.cover_required": "Choose who stands in.",
    "mentor.resident_answers":
      "You’d be their mentor yourself, so the resident answers on their own page, or tells another supervisor.",
    "mentor.cover_oneself": "Choose someone else: a mentor can’t stand in for themselves.",
    "mentor.summary_required": "Write what the next mentor should know.",
    "mentor.on_required": "Enter the day you met.",
    "mentor.minutes_required": "Enter the minutes, from 5 to 480.",
    "mentor.well_required": "Write what’s going well.",
    "mentor.answer_required": "Choose yes or no.",
  },
  refusals: {
    already_proposed: "Someone is already proposed. Take that back first, or wait for their answers.",
    proposal_over: "This isn’t open anymore: it was answered or taken back.",
    mentor_not_active: "This person can’t be a mentor right now. Choose someone else.",
    mentor_already: "This person is already their mentor.",
    mentor_full:
      "This mentor has no room right now. Choose someone else, or ask them to change what they wrote.",
    supervised_already: "This mentor already has a supervisor.",
    no_mentor: "There’s no one to stand in for: no mentor walks with them, or they walk with no one.",
  },
  events: {
    "mentor.profile_changed": "Changed what they show as a mentor",
    "mentor.away_changed": "Changed when they’re away as a mentor",
    "mentor.answered": "Answered whether they’ll mentor a resident",
    "mentor.supervisor_changed": "Supervisor of a mentor changed",
    "mentor.cover_changed": "Cover for a mentor changed",
    "mentor.supervision_noted": "Supervision session noted",
    "match.wishes_changed": "Changed what they’re looking for in a mentor",
    "match.proposed": "Mentor proposed",
    "match.withdrawn": "Proposed mentor taken back",
    "match.none_now": "No suitable mentor right now",
    "match.answered": "Yes to a proposed mentor",
    "match.declined": "Proposed mentor declined",
    "match.agreed": "Both said yes: new mentor",
    "match.other_wanted": "Another mentor wanted",
    "match.handover_written": "Mentor wrote what to pass on",
  },
} satisfies SaidOf<"mentor" | "match">;
