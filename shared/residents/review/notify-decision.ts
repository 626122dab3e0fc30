import { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, type Sent } from "#shared/kernel/form.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { servedHow } from "#shared/records/departure/departure.ts";
import { type Oversight, oversightNow } from "#shared/records/network/oversight.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import type { Review } from "#shared/records/review/review.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview, zoneOfHouse } from "./act.ts";

export const reviewNoticeForm = defineForm("reviewNotice", "review.manage", {
  /** House-local. */
  on: date("text.date"),
  how: choice(servedHow, "review.how_required"),
});

/** Where a decision can be appealed: as it stood when it was made, or now if nobody was named then. */
export const oversightOf = async (
  scope: Scope,
  { decision }: Pick<Review, "decision">,
): Promise<Oversight | undefined> => decision?.oversight ?? (await oversightNow(scope));

/**
 * The decision was given to the resident, with the body that oversees the house and the last day to appeal to it. The
 * clock of the appeal ends with that day in the house. @throws not_found, forbidden, invalid, conflict
 * `review_not_decided`, `review_noticed`, `no_oversight`
 */
export const notifyDecision = (
  scope: Scope,
  input: ActOnReview & Sent<typeof reviewNoticeForm>,
): Promise<void> =>
  actOnReview(scope, "notifyDecision", reviewNoticeForm, input, async (was, said) => {
    if (!was.decision) throw reviewConflict("review_not_decided");
    if (was.notice) throw reviewConflict("review_noticed");
    const oversight = await oversightOf(scope, was);
    if (!oversight) throw reviewConflict("no_oversight");
    const zone = await zoneOfHouse(scope, was.house);
    const { on } = said;
    const decided = today(Temporal.Instant.from(was.decision.at), zone).toString();
    if (on > today(scope.now(), zone).toString()) throw invalidField("/on", "date.future");
    if (on < decided) throw invalidField("/on", "date.past");
    const { body, contact, appealDays, answerDays } = oversight;
    const last = Temporal.PlainDate.from(on).add({ days: appealDays });
    const until = stamp(last.add({ days: 1 }).toZonedDateTime(zone).toInstant());
    // Who writes it down late can't have let the time to appeal pass.
    if (hasCome(until, scope.now())) throw invalidField("/on", "review.appeal_passed");
    const appealBy = last.toString();
    return {
      value: { notice: { ...doneNow(scope), ...said, appealBy, body, contact, answerDays, until } },
      event: { type: "review.noticed", data: { appealBy } },
    };
  });
