import { Temporal } from "temporal-polyfill";
import { conflict } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { choice, date, defineForm, lines, type Said, type Sent, text, tick } from "#shared/kernel/form.ts";
import { involuntaryCase, servedHow } from "#shared/records/departure/departure.ts";
import { readNotices } from "#shared/records/departure/notice-templates.ts";
import { fillNotice, unknownPlaces } from "#shared/records/departure/notices/notice.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { changeDeparture, leavingNeeds, type OfStay } from "./act.ts";

export const noticeForm = defineForm("notice", leavingNeeds, {
  template: text({ most: 200, required: "Choose a template." }),
  text: lines({ most: 12_000, required: "Enter the notice text." }),
  how: choice(servedHow, "Choose how it was served."),
  /** House-local. */
  leaveBy: date("Enter the move-out deadline."),
  /** The immediate danger; empty for a standard notice. */
  danger: lines({ most: 1000 }),
  copy: tick("The resident must receive a copy."),
});
/** The most days a notice may run. */
const longest = 366;

/** A date as a notice writes it: `November 30, 2026`. */
export const inWords = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString("en-US", { year: "numeric", month: "long", day: "numeric" });

/**
 * The second act: the resident receives a notice with a deadline, and a copy. No one can be required to leave before
 * the template's days have passed, unless an immediate danger is stated here with its reason.
 * @throws not_found, forbidden, invalid with every field, conflict (`stay_closed`, `not_decided`, `already_served`)
 */
export async function serveNotice(scope: Scope, input: OfStay & Sent<typeof noticeForm>): Promise<void> {
  const { texts } = await readNotices(scope);
  const { house: _, stay: __, command: ___, ...sent } = input;
  await changeDeparture(scope, input, { notice: sent }, ({ case: found, today, done }) => {
    if (!found) throw conflict("not_decided");
    if (found.value.notice) throw conflict("already_served");
    const said = noticeForm.read(sent, ({ template, danger, leaveBy, text }, errors) => {
      const known = texts.find(({ name }) => name === template);
      if (template && !known) errors.add("/template", "unknown", "Choose a template.");
      if (danger && (found.value.kind !== "involuntary_safety" || !known?.immediateDanger))
        errors.add(
          "/danger",
          "not_possible",
          "Same-day discharge needs safety grounds and a notice that allows it.",
        );
      if (leaveBy) checkDeadline(leaveBy, today, danger ? 0 : (known?.minimumDays ?? 0), errors);
      if (text) checkText(text, danger, errors);
    });
    const notice = { ...done, ...noticeFrom(said, today) };
    return {
      type: "departure.notice_served",
      data: { leaveBy: notice.leaveBy },
      changes: [replace(involuntaryCase, found, { ...found.value, notice })],
    };
  });
}

function checkDeadline(leaveBy: string, today: string, minimumDays: number, errors: FieldErrors): void {
  const from = Temporal.PlainDate.from(today);
  const least = from.add({ days: minimumDays }).toString();
  if (leaveBy < least) errors.add("/leaveBy", "too_early", `The deadline can’t be before ${inWords(least)}.`);
  if (leaveBy > from.add({ days: longest }).toString())
    errors.add("/leaveBy", "too_late", "This date is too far in the future.");
}

function checkText(text: string, danger: string | undefined, errors: FieldErrors): void {
  if (!text.includes("{leave_by}"))
    errors.add("/text", "leave_by", "Include {leave_by}, the move-out deadline.");
  if (danger && !text.includes("{danger}"))
    errors.add("/text", "danger", "Include {danger}, the immediate danger.");
  const unknown = unknownPlaces(text);
  if (unknown.length > 0)
    errors.add("/text", "unknown_place", `Unknown placeholder: {${unknown.join("}, {")}}.`);
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
