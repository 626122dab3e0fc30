import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "network.changed": "Network settings saved.",
  "network.form": message(
    "{open, select, true {The public form is open.} other {The public form is closed.}}",
  ),
  "network.public_form": "Saved. The public form shows it now.",
  "network.oversight": "Saved. It applies to decisions from now on.",
  "notice.saved": "Notice saved. New decisions use this wording.",
  "notification.chosen": "Notifications saved.",
  "notification.code_sent": "A code is on its way.",
  "notification.phone_confirmed": "Number confirmed. Choose what you’re texted about.",
  "notification.phone_removed": "Number removed. You won’t get any more texts.",
  "member.invited": "Invitation emailed.",
  "member.invited_again": "Invitation emailed again.",
  "member.role": "Role saved. It applies right away.",
  "member.suspended": message(
    "{suspended, select, true {Access suspended. They’re signed out.} other {Access restored.}}",
  ),
  "member.removed": "Removed. They no longer have access.",
  "member.credential": "Credential saved.",
  "member.credential_removed": "Credential removed.",
  "partner.added": "Partner added. Create an API key for them next.",
  "partner.changed": "Partner saved.",
  "key.suspended": message(
    "{suspended, select, true {Key suspended. Requests with it are refused.} other {Key works again.}}",
  ),
  "retention.periods": "Retention periods saved.",
  "retention.held": "Legal hold placed. Nothing it covers is deleted.",
  "retention.lifted": "Legal hold lifted.",
  "agreement.recorded": "Agreement on file.",
  "agreement.replaced": "Newer agreement on file. The earlier one is kept as replaced.",
  "agreement.corrected": "Agreement corrected.",
  "agreement.ended": "Recorded as ended. It stays on file.",
  "breach.recorded": "On the register. Next: the risk assessment.",
  "breach.corrected": "Correction saved.",
  "breach.assessed": message(
    "{decision, select, notify {Assessment saved. Notices are due by the dates shown.} other {Assessment saved. You can close it now.}}",
  ),
  "breach.notice": "Notice recorded.",
  "breach.notice_in_error": "Marked as entered in error.",
  "breach.closed": "Closed. It stays on the register.",
  "breach.policy": "State rules saved.",
  "archive.asked": "Full export requested. Admissions approves it.",
  "archive.stopped": "Stopped. Nothing is exported.",
  "archive.answered": message(
    "{agreed, select, true {Approved. The export is being prepared.} other {Request declined.}}",
  ),
  "erasure.asked": "Request recorded. Admissions approves it.",
  "erasure.answered": message(
    "{agreed, select, true {Approved. Everyone has been emailed the date.} other {Request declined. Nothing is deleted.}}",
  ),
  "erasure.stopped": "Stopped. Nothing is deleted.",
} as const;
