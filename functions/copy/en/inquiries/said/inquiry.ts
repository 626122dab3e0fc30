import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const inquirySaid = {
  problems: {
    "inquiry.outcome_required": "Choose an outcome.",
    "inquiry.elsewhere_required": "Enter other places to try, or “unknown”.",
    "inquiry.contact_required": "Enter a phone number or an email so we can reach you.",
    "inquiry.callback_required": "Enter a callback number.",
    "inquiry.refused": "Please remove the Social Security number. We don’t need it.",
    "inquiry.first_name_required": "Enter a first name.",
  },
  refusals: {
    inquiry_referred: "This inquiry became a referral. Open the referral instead.",
    inquiry_closed: "This inquiry is already closed.",
    inquiry_open: "This inquiry is open.",
    inquiry_purged: "The details were deleted under the retention policy, so it can’t be reopened.",
    form_closed: "This form is currently turned off. Please call.",
    form_old: "This page was open for a while, so nothing was sent. Check your answers and send again.",
    form_early: "Please check your answers and press Send again.",
    form_trap: "Your browser filled in a hidden field, so nothing was sent. Please send it again.",
    form_full: "We’ve received too many inquiries today. Nothing was saved. Please call.",
    form_repeated: "You’ve sent this form several times. To change anything, please call.",
  },
  events: {
    "inquiry.taken": "Call logged for admissions",
    "inquiry.received": message(
      "{source, select, form {Inquiry from the public form} other {Inquiry by phone}}",
    ),
    "inquiry.corrected": "Inquiry form sent again with changes",
    "inquiry.called": "Inquiry call logged",
    "inquiry.invited": "Invited to a house",
    "inquiry.referred": message("Inquiry became referral {number}"),
    "inquiry.closed": "Inquiry closed",
    "inquiry.closure_undone": "Inquiry closing undone",
    "inquiry.reopened": "Inquiry reopened: closed in error",
    "inquiry.purged": "Inquiry deleted under the retention policy",
  },
} satisfies SaidOf<"inquiry">;
