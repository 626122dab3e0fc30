import { naming } from "../../../message.ts";
import type { SaidOf } from "../../../said.ts";
import { movedOut } from "../../common/words.ts";
import { message } from "../../message.ts";
import { partNames } from "../packet.ts";

export const staySaid = {
  problems: {
    "stay.bed_required": "Choose a bed. No bed is held anymore.",
    "stay.before_move_in": "This date is before move-in.",
    "stay.by_admissions": "Only admissions can transfer a resident.",
    "stay.ended_by_required": "Choose who is ending the stay.",
    "stay.note_required": "Write a note.",
    "stay.swap_required": "Choose a resident.",
    "stay.unanswered": "Answer the remaining items or mark them unknown.",
    "transfer.same_house": "Choose a different house.",
    "transfer.agreement_required": "Confirm that the resident agreed to the transfer.",
  },
  refusals: {
    stay_closed: "This stay has already ended.",
    by_transfer: "This stay began with a transfer. Transfer them back instead.",
    bed_taken_since:
      "The bed isn’t open anymore. Move them in again as a walk-in, into an open bed, with today’s date.",
    not_moved_out: "This stay didn’t end with a move-out, so there’s no move-out to correct.",
    nothing_changed: "Nothing was changed.",
  },
  events: {
    "stay.opened": message("Moved in to bed {bed}"),
    "stay.confirmed": "Identity confirmed",
    "stay.bed_changed": message("Moved from bed {from} to {to}"),
    "stay.corrected": "Name or date of birth corrected",
    "stay.note_added": "Note added",
    "stay.contacts_written": "Contact information updated",
    "stay.move_out_agreed": message(
      "{on, select, none {Move-out date removed} other {Move-out planned for {on}}}",
    ),
    "stay.closed": naming(message("Moved out on {on}: {kind}"), { kind: movedOut }),
    "stay.document_signed": naming(message("Signed: {part}"), { part: partNames }),
    "stay.document_signed_anew": naming(message("Signed again: {part}"), { part: partNames }),
    "stay.signed_on_paper": naming(
      message("{papers, plural, one {Signed on paper: {part}} other {# documents signed on paper}}"),
      { part: { ...partNames, none: "" } },
    ),
    "stay.paper_entered_in_error": naming(message("Paper signature entered in error: {part}"), {
      part: partNames,
    }),
    "stay.signature_adopted": "Agreed to sign on a screen, and set up a signature",
    "stay.signature_withdrawn": "Chose to sign on paper",
    "stay.copy_mailed": message("{papers, plural, one {# document emailed} other {# documents emailed}}"),
    "stay.brought": message(
      "{what, select, medications {Medications} belongings {Belongings} emergency_contacts {Emergency contacts} safe_contact {Safe contact information} recurrence_plan {Recurrence plan} medication_inventory {Medication list} belongings_inventory {Belongings list} other {Information}} transferred",
    ),
    "stay.entered_in_error": "Removed: entered in error",
    "stay.reopened": "Move-out entered in error; stay reopened",
    "stay.move_in_undone": "Move-in undone",
    "stay.move_out_undone": "Move-out undone",
  },
} satisfies SaidOf<"stay" | "transfer">;
