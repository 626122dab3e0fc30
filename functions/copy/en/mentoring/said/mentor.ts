import type { SaidOf } from "../../../said.ts";

export const mentorSaid = {
  problems: {
    "mentor.language_required": "Choose a language.",
    "mentor.languages_required": "Choose at least one language.",
    "mentor.capacity_required": "Enter how many residents, from 0 to 40.",
    "mentor.from_required": "Enter the first day.",
    "mentor.until_required": "Enter the last day.",
    "mentor.until_before_from": "That’s before the first day. Check both dates.",
    "mentor.cover_required": "Choose who covers.",
    "mentor.cover_oneself": "Choose someone else: mentors can’t cover for themselves.",
    "mentor.resident_answers":
      "You’d be their mentor yourself, so the resident answers on their own page, or tells another supervisor.",
    "mentor.summary_required": "Write what the next mentor should know.",
    "mentor.on_required": "Enter the day of the session.",
    "mentor.minutes_required": "Enter the minutes, from 5 to 480.",
    "mentor.well_required": "Write what’s going well.",
    "mentor.answer_required": "Choose yes or no.",
  },
  refusals: {
    already_proposed: "A mentor is already proposed. Withdraw that proposal first, or wait for both answers.",
    proposal_over: "This proposal isn’t open anymore. It was answered or withdrawn.",
    mentor_not_active: "This person can’t be a mentor right now. Choose someone else.",
    mentor_already: "This person is already their mentor.",
    mentor_full:
      "This mentor has no room right now. Choose someone else, or ask them to change how many residents they can mentor.",
    supervised_already: "This mentor already has a supervisor.",
    no_mentor: "There’s nothing to cover: this resident has no mentor, or this mentor has no residents.",
  },
  events: {
    "mentor.profile_changed": "Mentor profile changed",
    "mentor.away_changed": "Mentor’s days away changed",
    "mentor.answered": "Mentor answered a proposal",
    "mentor.supervisor_changed": "Mentor’s supervisor changed",
    "mentor.cover_changed": "Cover for a mentor changed",
    "mentor.supervision_noted": "Supervision session logged",
    "match.wishes_changed": "What the resident is looking for in a mentor changed",
    "match.proposed": "Mentor proposed",
    "match.withdrawn": "Proposed mentor withdrawn",
    "match.none_now": "No matching mentor right now",
    "match.answered": "Proposed mentor accepted",
    "match.declined": "Proposed mentor declined",
    "match.agreed": "Both said yes: new mentor",
    "match.other_wanted": "Asked for a different mentor",
    "match.cover_answered": "Resident answered who may cover for their mentor",
    "match.handover_written": "Mentor wrote a handover",
  },
} satisfies SaidOf<"mentor" | "match">;
