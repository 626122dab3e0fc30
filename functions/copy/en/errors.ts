import type { ConflictCode } from "#shared/app/refusals.ts";
import { archiveConflicts } from "./archive.ts";
import { erasureConflicts } from "./erasure.ts";
import { importConflicts } from "./imports.ts";
import { inquiryConflicts } from "./inquiry.ts";
import { personConflicts } from "./people.ts";
import { waitingConflicts } from "./waiting.ts";

/** What the pages say where nothing could be done. */
export const errors = {
  look: "Some fields need another look.",
  field: "This needs another look.",
  sendAgain: "This form was old. Check it and send it again.",
  403: {
    title: "Not yours to open",
    text: "Your role does not include this. Your network’s administration can tell you who can.",
  },
  404: { title: "Nothing here", text: "It may have moved, or it is not yours to see." },
  409: { title: "Things have changed", text: "Look again before going on." },
  413: { title: "Too much at once", text: "What was sent is too large." },
  400: { title: "That did not arrive whole", text: "Go back and try again." },
  500: {
    title: "Something went wrong on our side",
    text: "Nothing was half done. If it stays so, tell us this number:",
  },
  home: "Go to the start",
};

/** Why something was not done, by the code of the conflict. */
export const conflicts: Readonly<Record<ConflictCode, string>> = {
  ...waitingConflicts,
  ...archiveConflicts,
  ...erasureConflicts,
  bed_taken: "That bed was just taken. Choose another.",
  not_waiting: "Somebody has answered this referral already.",
  referral_over: "This referral is over, or somebody has moved in: look on their stay’s page.",
  too_many_requests: "So much is asked for here already that it can only be added to an answer.",
  not_asked: "Nothing is asked about this referral.",
  already_answered: "This question was answered already.",
  offer_answered: "This offer was answered otherwise already.",
  being_passed: "This referral is on its way elsewhere.",
  already_there: "It is there already.",
  not_accepted: "Accept the referral into a bed first.",
  not_paused: "The clock runs already: the answer is in the history.",
  conditions_open: "Some conditions are still open. Mark each as met first.",
  not_conditional: "It was answered otherwise meanwhile. Look again.",
  vote_open: "The house is asked already.",
  no_vote_asked: "No vote is asked for, or it is counted already.",
  not_expected_yet: "Their time is still to come.",
  no_call_due: "This call is written down already, or they have come.",
  hold_over: "The bed is not kept any more. Choose what else follows.",
  call_first: "Call the sender first, and write it down. That closes it.",
  other_bed_held: "Another bed is held for this referral.",
  stay_closed: "This stay has ended already.",
  already_confirmed: "This stay is confirmed already.",
  still_elsewhere: "The other stay is still open. End it first, or ask that house.",
  already_signed: "This was signed a moment ago. Look at what was signed first.",
  text_changed: "The house has changed this text. Read it again as it is now, then sign.",
  not_written: "There is nothing to sign here yet.",
  nothing_signed: "None of the house’s texts is signed yet.",
  yourself: "Nobody suspends or removes themselves. Ask another administrator.",
  last_administrator: "Somebody has to administer the network. Make somebody else an administrator first.",
  already_member: "This address has that role already.",
  bed_occupied: "Somebody sleeps there. Move them to another bed first.",
  bed_held: "The bed is kept for a referral.",
  already_so: "That is so already.",
  already_decided: "A decision is under way. Take it back first.",
  not_decided: "There is no decision for this. Decide first.",
  no_notice: "No notice was served yet.",
  already_served: "The notice was served already.",
  notice_running: "The notice has not run yet. Nobody has to leave before.",
  review_open: "A fair review is open. First its outcome.",
  review_asked: "A review was asked for already.",
  no_review: "No review was asked for.",
  review_answered: "The review has its outcome already.",
  ...inquiryConflicts,
  still_running: "The same request is still running. Give it a moment.",
  changed: "Somebody changed this at the same time. Look again.",
  ...personConflicts,
  ...importConflicts,
};
