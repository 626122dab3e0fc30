import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { type Breach, noticeKinds } from "#shared/records/breach/breach.ts";
import { breachConflict } from "#shared/records/breach/refusals.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeBreach } from "./act.ts";

export const breachNoticeForm = defineForm("notice", "breach.manage", {
  to: choice(noticeKinds, "breach.notice_required"),
  sentOn: date("breach.sent_required"),
  how: text({ most: 500, required: "breach.how_required" }),
});

/**
 * Records a notice that was sent: to whom, when and how. @throws forbidden, not_found, invalid, conflict
 * `breach_closed`, `breach_not_notified` if the assessment does not say to notify
 */
export async function recordNotice(
  scope: Scope,
  { breach, command, ...sent }: Sent<typeof breachNoticeForm> & { breach: Breach["id"]; command: string },
): Promise<void> {
  requirePermission(scope, breachNoticeForm.needs);
  const asked = breachNoticeForm.read(sent);
  dateWithin(asked.sentOn, "/sentOn", await todayIn(scope), { back: 3660, ahead: 0 });
  await changeBreach(scope, { breach, command, verb: "recordNotice", asked }, ({ value }) => {
    if (value.assessments.at(-1)?.decision !== "notify") throw breachConflict("breach_not_notified");
    if (asked.sentOn < value.discoveredOn) throw invalidField("/sentOn", "breach.sent_before");
    const notice = { ...doneNow(scope), ...asked, error: null };
    return {
      value: { ...value, notices: [...value.notices, notice] },
      said: { type: "breach.notice_recorded", data: { to: asked.to } },
    };
  });
}

/**
 * Marks a recorded notice as entered in error: it stays, and counts no more. `nth` counts from 0. @throws forbidden,
 * not_found, conflict `breach_closed`
 */
export async function takeBackNotice(
  scope: Scope,
  { breach, nth, command }: { breach: Breach["id"]; nth: number; command: string },
): Promise<void> {
  requirePermission(scope, "breach.manage");
  await changeBreach(scope, { breach, command, verb: "takeBackNotice", asked: { nth } }, ({ value }) => {
    const notice = value.notices[nth];
    if (!notice || notice.error) throw notFound();
    const notices = value.notices.map((one) => (one === notice ? { ...one, error: doneNow(scope) } : one));
    return {
      value: { ...value, notices },
      said: { type: "breach.notice_in_error", data: { to: notice.to } },
    };
  });
}
