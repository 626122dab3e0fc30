import type { ConflictCode } from "#shared/app/refusals.ts";
import { importConflicts } from "../imports/index.ts";
import { inquiryConflicts } from "../inquiries/index.ts";
import { archiveConflicts } from "../network/archive.ts";
import { erasureConflicts } from "../network/erasure.ts";
import { personConflicts } from "../people/index.ts";
import { waitingConflicts } from "../referrals/waitlist.ts";

/** Error messages of the pages. */
export const errors = {
  look: "Please fix the highlighted fields.",
  sendAgain: "This form expired. Check it and submit again.",
  403: {
    title: "You don’t have access",
    text: "Your role doesn’t include this page. Your administrator can help.",
  },
  404: { title: "Page not found", text: "It may have moved, or you may not have access." },
  409: { title: "This was just updated", text: "Review the latest version before continuing." },
  413: { title: "That’s too large", text: "The file or text you sent is too large." },
  400: { title: "Something went wrong sending that", text: "Go back and try again." },
  500: {
    title: "Something went wrong on our side",
    text: "Nothing was left half done. If it keeps happening, contact support with this number:",
  },
  home: "Go to home page",
};

/** The message of each conflict. */
export const conflicts: Readonly<Record<ConflictCode, string>> = {
  ...waitingConflicts,
  ...archiveConflicts,
  ...erasureConflicts,
  bed_taken: "That bed was just taken. Choose another bed.",
  not_waiting: "Someone else has already acted on this referral.",
  referral_over: "This referral is closed, or they’ve moved in. See their stay.",
  too_many_requests: "There are too many open requests. Add to an existing one.",
  not_asked: "No information was requested for this referral.",
  already_answered: "This request was already answered differently.",
  offer_answered: "This offer was already answered differently.",
  being_passed: "This referral is being sent elsewhere.",
  already_there: "It’s already there.",
  not_accepted: "Accept the referral into a bed first.",
  not_paused: "Already answered; the clock is running. See History.",
  conditions_open: "Some conditions aren’t met yet. Mark each as met first.",
  not_conditional: "The decision changed in the meantime. Review it again.",
  vote_open: "A vote has already been requested.",
  no_vote_asked: "There’s no open vote, or it was already recorded.",
  not_expected_yet: "Their arrival time hasn’t passed yet.",
  no_call_due: "This call was already logged, or they’ve arrived.",
  hold_over: "The bed is no longer held. Choose another next step.",
  call_first: "Call the referral partner and log the call first.",
  other_bed_held: "A different bed is already held for this referral.",
  stay_closed: "This stay has already ended.",
  already_confirmed: "Identity is already confirmed.",
  still_elsewhere: "They still have an open stay elsewhere. End it first, or contact that house.",
  already_signed: "This was just signed. Review the signed copy first.",
  text_changed: "This document was just updated. Read the new version, then sign.",
  not_written: "There is nothing to sign here yet.",
  nothing_signed: "No house documents have been signed yet.",
  yourself: "You can’t suspend or remove yourself. Ask another administrator.",
  last_administrator: "A network needs at least one administrator. Add another first.",
  already_member: "That email already has this role.",
  bed_occupied: "This bed is occupied. Move the resident first.",
  bed_held: "This bed is being held for a referral.",
  already_so: "No change needed.",
  already_decided: "There’s an open decision. Withdraw it first.",
  not_decided: "Record a decision first.",
  no_notice: "No notice has been served yet.",
  already_served: "The notice was already served.",
  notice_running: "The notice period hasn’t ended. The resident doesn’t have to leave before then.",
  review_open: "A fair review is open. Record its outcome first.",
  review_asked: "A review was already requested.",
  no_review: "No review was requested.",
  review_answered: "This review already has an outcome.",
  own_decision: "You were part of this decision. Someone else must review it.",
  ...inquiryConflicts,
  still_running: "Still working on your last request. Please wait.",
  changed: "Someone else just changed this. Review it and try again.",
  ...personConflicts,
  ...importConflicts,
};
