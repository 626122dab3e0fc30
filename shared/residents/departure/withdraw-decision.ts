import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { loadReview, planOf } from "../review/act.ts";
import { actOnDeparture, leavingNeeds, type OfStay, onStay } from "./act.ts";

export const withdrawalForm = defineForm("withdrawal", leavingNeeds, {
  reason: lines({ most: 1500, required: "text.reason_required" }),
});

/** Withdraws a decision and its notice; the stay continues. Both stay on record. @throws conflict `not_decided` */
export async function withdrawDecision(
  scope: Scope,
  input: OfStay & Sent<typeof withdrawalForm>,
): Promise<void> {
  await actOnDeparture(scope, withdrawalForm, input, async ({ stay, case: found, done }, { reason }) => {
    if (!found) throw departureConflict("not_decided");
    const ended = { ...done, why: "withdrawn", reason } as const;
    const record = found.value.review?.record;
    const review = record && (await loadReview(scope, { house: input.house, review: record }));
    const over =
      review && planOf(scope, review, { value: { closed: done.at }, event: { type: "review.closed" } });
    return {
      type: "departure.withdrawn",
      events: over ? over.events : [],
      departure: { case: null, kind: null },
      changes: [
        replace(involuntaryCase, found, { ...found.value, ended }),
        ...onStay(stay, { notice: null }, done.at),
        ...(over ? over.changes : []),
      ],
    };
  });
}
