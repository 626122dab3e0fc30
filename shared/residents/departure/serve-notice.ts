import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { choice, date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import {
  involuntaryCase,
  type NoticePaper,
  type PreparedNotice,
  servedHow,
} from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { changeDeparture, leavingNeeds, notifyCase, type OfStay, onStay } from "./act.ts";
import { noticePaper, noticeSources } from "./notice-paper.ts";
import { earliestLeave } from "./prepare-notice.ts";

export const serviceForm = defineForm("service", leavingNeeds, {
  /** House-local. */
  on: date("text.date"),
  how: choice(servedHow, "notice.how_required"),
  servedBy: text({ most: 120, required: "notice.served_by_required" }),
  /** The print of the paper this page showed. */
  print: text({ most: 64 }),
});

/** Two papers with the same print say the same. */
export const printOf = (paper: NoticePaper, { review }: PreparedNotice): string =>
  fingerprint({ ...paper, review });

/**
 * The second step: the prepared notice, as it was printed, was handed over, mailed or taped to the door. A
 * paper with a gap, or one that changed since, can't be. @throws not_found, forbidden, invalid with every
 * field, conflict (`stay_closed`, `not_decided`, `not_prepared`, `notice_incomplete`, `notice_changed`,
 * `already_served`)
 */
export async function serveNotice(scope: Scope, input: OfStay & Sent<typeof serviceForm>): Promise<void> {
  const sources = await noticeSources(scope, input);
  const { house: _, stay: __, command: ___, ...sent } = input;
  await changeDeparture(
    scope,
    { ...input, verb: "serveNotice" },
    { service: sent },
    ({ stay, case: found, today, done }) => {
      if (!found) throw departureConflict("not_decided");
      const { prepared, notice: before } = found.value;
      if (before) throw departureConflict("already_served");
      if (!prepared) throw departureConflict("not_prepared");
      const { paper, missing } = noticePaper(sources, stay.value, found.value, prepared);
      if (missing.length > 0) throw departureConflict("notice_incomplete");
      const { on, how, servedBy, print } = serviceForm.read(sent, (part, errors) => {
        if (!part.on) return;
        if (part.on > today) errors.add("/on", "date.future");
        else if (part.on < prepared.dated)
          errors.add("/on", "notice.before_its_date", { day: prepared.dated });
        else if (prepared.leaveBy < earliestLeave(part.on, sources.template, prepared.danger))
          errors.add("/on", "notice.too_late", { day: prepared.leaveBy });
      });
      if (print !== printOf(paper, prepared)) throw departureConflict("notice_changed");
      const { leaveBy } = prepared;
      const reviewUntil = found.value.review ? null : prepared.review.until;
      const notice = { ...prepared, ...paper, ...done, on, how, servedBy };
      return {
        type: "departure.notice_served",
        data: { leaveBy },
        changes: [
          replace(involuntaryCase, found, { ...found.value, notice }),
          notifyCase(scope, "notice_served", found.value),
          ...onStay(stay, { notice: { on, leaveBy, reviewUntil } }, done.at),
        ],
      };
    },
  );
}
