import { Temporal } from "temporal-polyfill";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { choice, date, defineForm, lines, type Said, type Sent, text, tick } from "#shared/kernel/form.ts";
import { americanEnglish, formatDate } from "#shared/kernel/formats.ts";
import { involuntaryCase, servedHow } from "#shared/records/departure/departure.ts";
import { readNotices } from "#shared/records/departure/notice-templates.ts";
import { fillNotice, unknownPlaces } from "#shared/records/departure/notices/notice.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { changeDeparture, leavingNeeds, type OfStay } from "./act.ts";

export const noticeForm = defineForm("notice", leavingNeeds, {
  template: text({ most: 200, required: "notice.template_unknown" }),
  text: lines({ most: 12_000, required: "notice.text_required" }),
  how: choice(servedHow, "notice.how_required"),
  /** House-local. */
  leaveBy: date("notice.deadline_required"),
  /** The immediate danger; empty for a standard notice. */
  danger: lines({ most: 1000 }),
  copy: tick("notice.copy_required"),
});
/** Most days of a notice period. */
const longest = 366;

/** A date as written in a notice: `November 30, 2026`. */
export const inWords = (date: string): string => formatDate(date, "November 24, 2026", americanEnglish);

/**
 * The second step: the resident receives a notice with a deadline, and a copy. No one can be required to
 * leave before the template's days have passed, unless an immediate danger is stated here with its reason.
 * @throws not_found, forbidden, invalid with every field, conflict (`stay_closed`, `not_decided`,
 * `already_served`)
 */
export async function serveNotice(scope: Scope, input: OfStay & Sent<typeof noticeForm>): Promise<void> {
  const { texts } = await readNotices(scope);
  const { house: _, stay: __, command: ___, ...sent } = input;
  await changeDeparture(
    scope,
    { ...input, verb: "serveNotice" },
    { notice: sent },
    ({ case: found, today, done }) => {
      if (!found) throw departureConflict("not_decided");
      if (found.value.notice) throw departureConflict("already_served");
      const said = noticeForm.read(sent, ({ template, danger, leaveBy, text }, errors) => {
        const known = texts.find(({ name }) => name === template);
        if (template && !known) errors.add("/template", "notice.template_unknown");
        if (danger && (found.value.kind !== "involuntary_safety" || !known?.immediateDanger))
          errors.add("/danger", "notice.danger_not_possible");
        if (leaveBy) checkDeadline(leaveBy, today, danger ? 0 : (known?.minimumDays ?? 0), errors);
        if (text) checkText(text, danger, errors);
      });
      const notice = { ...done, ...noticeFrom(said, today) };
      return {
        type: "departure.notice_served",
        data: { leaveBy: notice.leaveBy },
        changes: [replace(involuntaryCase, found, { ...found.value, notice })],
      };
    },
  );
}

function checkDeadline(leaveBy: string, today: string, minimumDays: number, errors: FieldErrors): void {
  const from = Temporal.PlainDate.from(today);
  const least = from.add({ days: minimumDays }).toString();
  if (leaveBy < least) errors.add("/leaveBy", "notice.too_early", { day: least });
  if (leaveBy > from.add({ days: longest }).toString()) errors.add("/leaveBy", "date.too_far");
}

function checkText(text: string, danger: string | undefined, errors: FieldErrors): void {
  if (!text.includes("{leave_by}")) errors.add("/text", "notice.leave_by", { place: "{leave_by}" });
  if (danger && !text.includes("{danger}")) errors.add("/text", "notice.danger", { place: "{danger}" });
  const unknown = unknownPlaces(text);
  if (unknown.length > 0)
    errors.add("/text", "notice.unknown_place", { names: unknown.map((one) => `{${one}}`).join(", ") });
}

function noticeFrom({ template, text, how, leaveBy, danger }: Said<typeof noticeForm>, today: string) {
  const filled = fillNotice(text, {
    served_on: inWords(today),
    leave_by: inWords(leaveBy),
    danger: danger && `Immediate danger: ${danger}`,
  });
  return {
    template,
    text: filled.replace(/[ \t]+$/gm, ""),
    how,
    on: today,
    leaveBy,
    danger: danger || null,
  };
}
