import { Temporal } from "temporal-polyfill";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { formatDate } from "#shared/kernel/formats.ts";
import { readDate, readText } from "#shared/kernel/text.ts";
import { type InvoluntaryCase, involuntaryCase, servedHow } from "#shared/records/departure/departure.ts";
import { type NoticeText, readNotices } from "#shared/records/departure/notice-templates.ts";
import { fillNotice, unknownPlaces } from "#shared/records/departure/notices/notice.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { actOnDeparture, type OfStay } from "./act.ts";

interface NoticeForm {
  readonly template: string;
  readonly text: string;
  readonly how: string;
  /** House-local date by which. */
  readonly leaveBy: string;
  /** The immediate danger; empty for a standard notice. */
  readonly danger: string;
  /** The person has a copy. */
  readonly copy: boolean;
}
/** The most days a notice may run. */
const longest = 366;

/** A date as a notice writes it: `November 30, 2026`. */
export const inWords = (date: string): string => formatDate(date, "November 24, 2026");

/**
 * The second act: the resident receives a notice with a deadline, and a copy. No one can be required to leave before
 * the template's days have passed, unless an immediate danger is stated here with its reason.
 * @throws not_found, forbidden, invalid with every field, conflict (`stay_closed`, `not_decided`, `already_served`)
 */
export async function serveNotice(scope: Scope, input: OfStay & NoticeForm): Promise<void> {
  const { house: _, stay: __, command: ___, ...form } = input;
  const notices = await readNotices(scope);
  const on = { ...input, verb: "serveNotice" };
  await actOnDeparture(scope, on, { notice: form }, ({ case: found, today, done }) => {
    if (!found) throw departureConflict("not_decided");
    if (found.value.notice) throw departureConflict("already_served");
    const template = notices.texts.find((one) => one.name === form.template);
    const served = noticeFrom(form, found.value, template, today);
    return {
      type: "departure.notice_served",
      data: { leaveBy: served.leaveBy },
      changes: [replace(involuntaryCase, found, { ...found.value, notice: { ...done, ...served } })],
    };
  });
}

function noticeFrom(
  form: NoticeForm,
  { kind }: InvoluntaryCase,
  template: NoticeText | undefined,
  today: string,
) {
  const fields = new FieldErrors();
  const danger = fields.read(() => readText(form.danger, "/danger", { most: 1000, lines: true }), "");
  if (danger && (kind !== "involuntary_safety" || !template?.immediateDanger))
    fields.add("/danger", "notice.danger_not_possible");
  const leaveBy = fields.read(() => readDate(form.leaveBy, "/leaveBy"), null) ?? "";
  const least = Temporal.PlainDate.from(today).add({ days: danger ? 0 : (template?.minimumDays ?? 0) });
  if (leaveBy === "" && fields.problems.every(({ pointer }) => pointer !== "/leaveBy"))
    fields.add("/leaveBy", "notice.deadline_required");
  else if (leaveBy !== "" && leaveBy < least.toString())
    fields.add("/leaveBy", "notice.too_early", { day: least.toString() });
  else if (leaveBy > Temporal.PlainDate.from(today).add({ days: longest }).toString())
    fields.add("/leaveBy", "date.too_far");
  const how = servedHow.find((one) => one === form.how);
  if (!how) fields.add("/how", "notice.how_required");
  if (!template) fields.add("/template", "notice.template_unknown");
  if (!form.copy) fields.add("/copy", "notice.copy_required");
  const text = fields.read(
    () => readText(form.text, "/text", { most: 12_000, lines: true, required: "notice.text_required" }),
    "",
  );
  if (text && !text.includes("{leave_by}")) fields.add("/text", "notice.leave_by", { place: "{leave_by}" });
  if (text && danger && !text.includes("{danger}"))
    fields.add("/text", "notice.danger", { place: "{danger}" });
  const unknown = unknownPlaces(text);
  if (unknown.length > 0)
    fields.add("/text", "notice.unknown_place", { names: unknown.map((one) => `{${one}}`).join(", ") });
  fields.throwIfAny();
  const filled = fillNotice(text, {
    served_on: inWords(today),
    leave_by: inWords(leaveBy),
    danger: danger && `Immediate danger: ${danger}`,
  });
  return {
    template: template?.name ?? "",
    text: filled.replace(/[ \t]+$/gm, ""),
    how: how ?? "handed",
    on: today,
    leaveBy,
    danger: danger || null,
  } as const;
}
