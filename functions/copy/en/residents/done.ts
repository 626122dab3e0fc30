import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "stay.opened": "Moved in. Sign the intake documents next.",
  "stay.bed_changed": message("Moved to bed {bed}."),
  "stay.corrected": "Corrected. The earlier values stay on file.",
  "stay.note_added": "Note added.",
  "stay.contacts_written": "Contact information saved.",
  "stay.person_confirmed": "Identity confirmed.",
  "stay.person_linked": "Linked to this person.",
  "stay.document_signed": "Signed.",
  "stay.signed_on_paper": message(
    "{papers, plural, one {Recorded as signed on paper.} other {# documents recorded as signed on paper.}}",
  ),
  "stay.paper_entered_in_error": "Marked as entered in error.",
  "stay.signature_adopted": "Signature set up. Read each document, then sign it.",
  "stay.signature_withdrawn": "You’ll sign on paper from now on.",
  "stay.copy_mailed": message(
    "{papers, plural, one {# document emailed to {to}.} other {# documents emailed to {to}.}}",
  ),
  "stay.transferred": "Transferred. Information the resident agreed to send follows in a moment.",
  "stay.entered_in_error": "Marked as entered in error. The bed and the referral are updated.",
  "stay.reopened": "Reopened. The move-out stays in the history as entered in error.",
  "stay.move_in_undone": "Move-in undone. The bed and the referral are as before.",
  "stay.move_out_undone": "Move-out undone. They’re back in their bed.",
  "stay.moved_out": "Moved out. The bed is open again.",
  "stay.move_out_agreed": message(
    "{on, select, none {Move-out date removed.} other {Move-out planned for {on}.}}",
  ),
  "departure.planned": "Reason saved.",
  "departure.checklist": "Checklist saved.",
  "departure.decided": "Decision recorded. Serve the notice next.",
  "departure.notice_prepared": "Notice prepared. Preview and print it.",
  "departure.served": "Notice recorded as served.",
  "departure.review_asked": "Review request recorded. Someone who didn’t make the decision answers it.",
  "departure.review_answered": "Review outcome recorded.",
  "departure.withdrawn": "Decision withdrawn. The resident stays.",
  "accommodation.asked": "Request recorded. Answer it promptly.",
  "accommodation.answered": "Answer recorded.",
  "packet.spanish_saved": "Spanish saved.",
  "packet.text_saved": "Document saved. New signatures use this wording.",
} as const;
