import { Temporal } from "temporal-polyfill";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { date, defineForm, lines, type PartlySaid, phone, type Sent, text } from "#shared/kernel/form.ts";
import { involuntaryCase, type PreparedNotice } from "#shared/records/departure/departure.ts";
import type { NoticeText } from "#shared/records/departure/notice-templates.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { changeDeparture, leavingNeeds, type OfStay } from "./act.ts";
import { noticeSources } from "./notice-paper.ts";

export const noticeForm = defineForm("notice", leavingNeeds, {
  /** House-local dates: on the paper, and the deadline. */
  dated: date("text.date"),
  leaveBy: date("notice.deadline_required"),
  /** The immediate danger; empty for a standard notice. */
  danger: lines({ most: 1000 }),
  reviewName: text({ most: 120, required: "notice.reviewer_required" }),
  reviewPhone: phone("notice.reviewer_phone_required"),
  reviewBy: date("notice.review_by_required"),
});

/** Most days of a notice period, and most days a notice is dated ahead. */
const longest = { period: 366, ahead: 60 };

/**
 * Prepares the notice: what the house prints. No one can be required to leave before the template's days have
 * passed, unless an immediate danger is stated with its reason. Can be repeated until it is served. @throws
 * not_found, forbidden, invalid with every field, conflict (`stay_closed`, `not_decided`, `already_served`)
 */
export async function prepareNotice(scope: Scope, input: OfStay & Sent<typeof noticeForm>): Promise<void> {
  const { template } = await noticeSources(scope, input);
  const { house: _, stay: __, command: ___, ...sent } = input;
  await changeDeparture(
    scope,
    { ...input, verb: "prepareNotice" },
    { notice: sent },
    ({ case: found, today, done }) => {
      if (!found) throw departureConflict("not_decided");
      if (found.value.notice) throw departureConflict("already_served");
      const mayBeToday = found.value.kind === "involuntary_safety" && template.immediateDanger;
      const said = noticeForm.read(sent, (part, errors) => {
        if (part.danger && !mayBeToday) errors.add("/danger", "notice.danger_not_possible");
        checkDates(part, today, template, errors);
      });
      const { dated, leaveBy, danger, reviewName: name, reviewPhone, reviewBy: until } = said;
      const review = { name, phone: reviewPhone, until };
      const prepared: PreparedNotice = { ...done, dated, leaveBy, danger: danger || null, review };
      return {
        type: "departure.notice_prepared",
        data: { leaveBy },
        changes: [replace(involuntaryCase, found, { ...found.value, prepared })],
      };
    },
  );
}

/** The first day a notice of this date can require someone to leave. */
export const earliestLeave = (
  from: string,
  { minimumDays }: Pick<NoticeText, "minimumDays">,
  danger: string | null | undefined,
): string =>
  Temporal.PlainDate.from(from)
    .add({ days: danger ? 0 : minimumDays })
    .toString();

function checkDates(
  { dated, leaveBy, reviewBy, danger }: PartlySaid<typeof noticeForm>,
  today: string,
  template: NoticeText,
  errors: FieldErrors,
): void {
  const after = (from: string, days: number) => Temporal.PlainDate.from(from).add({ days }).toString();
  if (!dated) return;
  if (dated < today) errors.add("/dated", "date.past");
  if (dated > after(today, longest.ahead)) errors.add("/dated", "date.too_far");
  if (!leaveBy) return;
  const least = earliestLeave(dated, template, danger);
  if (leaveBy < least) errors.add("/leaveBy", "notice.too_early", { day: least });
  if (leaveBy > after(dated, longest.period)) errors.add("/leaveBy", "date.too_far");
  if (reviewBy && (reviewBy < dated || reviewBy > leaveBy))
    errors.add("/reviewBy", "notice.review_by_range", { day: leaveBy });
}
