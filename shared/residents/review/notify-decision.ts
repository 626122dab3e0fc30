import { Temporal } from "temporal-polyfill";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { servedHow } from "#shared/records/departure/departure.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview } from "./act.ts";

export const reviewNoticeForm = defineForm("reviewNotice", "review.manage", {
  /** House-local dates. */
  on: date("text.date"),
  how: choice(servedHow, "review.how_required"),
  appealBy: date("text.date"),
  body: text({ most: 200, required: "review.body_required" }),
  contact: text({ most: 200, required: "review.contact_required" }),
});

/** Days a resident usually has to appeal, and the most. */
export const toAppeal = { usual: 14, most: 366 } as const;

/**
 * The decision was given to the resident, with the body that oversees the house and the last day to appeal to it. The
 * clock of the appeal ends with that day in the house. @throws not_found, forbidden, invalid, conflict
 * `review_not_decided`, `review_noticed`
 */
export const notifyDecision = (
  scope: Scope,
  input: ActOnReview & Sent<typeof reviewNoticeForm>,
): Promise<void> =>
  actOnReview(scope, "notifyDecision", reviewNoticeForm, input, async (was, said) => {
    const card = await scope.table.get(houseCard, houseCardKey(scope.homes, was.house));
    if (!card) throw notFound();
    if (!was.decision) throw reviewConflict("review_not_decided");
    if (was.notice) throw reviewConflict("review_noticed");
    const { timeZone } = card.value;
    const { on, appealBy } = said;
    const decided = today(Temporal.Instant.from(was.decision.at), timeZone).toString();
    if (on > today(scope.now(), timeZone).toString()) throw invalidField("/on", "date.future");
    if (on < decided) throw invalidField("/on", "date.past");
    const last = Temporal.PlainDate.from(on).add({ days: toAppeal.most }).toString();
    if (appealBy <= on || appealBy > last) throw invalidField("/appealBy", "review.appeal_by_range");
    const until = Temporal.PlainDate.from(appealBy).add({ days: 1 }).toZonedDateTime(timeZone);
    return {
      value: { notice: { ...doneNow(scope), ...said, until: stamp(until.toInstant()) } },
      event: { type: "review.noticed", data: { appealBy } },
    };
  });
