import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { oversightNow, usualDays } from "#shared/records/network/oversight.ts";
import { reviewOnBoard } from "#shared/records/review/open-review.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { type Review, review, reviewOfTest, reviewOfTestKey } from "#shared/records/review/review.ts";
import { type Test, type TestPlace, test, testKey } from "#shared/records/test/test.ts";
import { type DoneInPerson, doneInPerson } from "#shared/table/acted-by.ts";
import { commit } from "#shared/table/commit.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, firstVersion, unchanged } from "#shared/table/transact.ts";
import { eventOfReview, zoneOfHouse } from "./act.ts";

export const openReviewForm = defineForm("openReview", "review.manage", {
  strengths: lines({ most: 2000, required: "review.strengths_required" }),
  happened: lines({ most: 2000, required: "review.happened_required" }),
  rule: lines({ most: 4000, required: "review.rule_required" }),
});

/** What a laboratory says that a review may be about. What a device shows never is. */
const confirmed: readonly unknown[] = ["confirmed_positive", "substituted", "adulterated"];

/** Why a test can have a fair review; undefined: it can't. */
export function groundOf({ ended, laboratory }: Test): Review["ground"] | undefined {
  if (ended) return ended.as === "refused" ? "refusal" : undefined;
  return confirmed.includes(laboratory?.result) ? "laboratory" : undefined;
}

type Opening = Pick<
  Review,
  | "house"
  | "stay"
  | "journey"
  | "ground"
  | "test"
  | "case"
  | "opened"
  | "parties"
  | "strengths"
  | "happened"
  | "rule"
> &
  Partial<Pick<Review, "statement">>;

/** Opens a fair review, in the caller's transaction. `today`: in the house. */
export async function openingReview(
  scope: Scope,
  { today: day, ...opening }: Opening & { readonly today: string },
): Promise<{ readonly id: Review["id"]; readonly event: NewEvent; readonly changes: readonly Change[] }> {
  const days = (await oversightNow(scope))?.decideDays ?? usualDays.decide;
  const decideBy = Temporal.PlainDate.from(day).add({ days }).toString();
  const id = newId("review", scope.now().epochMilliseconds);
  const nothingYet = {
    statement: null,
    decision: null,
    notice: null,
    appeal: null,
    dangers: [],
    letters: [],
    closed: null,
  };
  const value: Review = { ...nothingYet, ...opening, id, decideBy };
  const { ground } = opening;
  return {
    id,
    event: eventOfReview(scope, value, { type: "review.opened", data: { ground } }),
    changes: [create(review, value), reviewOnBoard(scope.homes, value, firstVersion)],
  };
}

/**
 * Everyone who had a part in how a test went and in what is known of it. Whoever made the link of an outside site could
 * have said themselves what came by it.
 */
export const partiesOf = ({
  collector,
  collected,
  linked,
  ended,
  interpreted,
  laboratory,
}: Test): readonly DoneInPerson[] =>
  [
    ...[collector, collected, ended, interpreted, laboratory],
    ...linked.map(({ notGiven, made }) => notGiven && made),
  ].flatMap((one) => (one ? [doneInPerson.parse(one)] : []));

/**
 * Opens a fair review of a test: a refusal, or what a laboratory confirmed. @throws not_found, forbidden, invalid,
 * conflict `nothing_to_review`, `review_exists`
 */
export async function openReview(
  scope: Scope,
  {
    house,
    test: id,
    command,
    identity,
    ...sent
  }: TestPlace & Sent<typeof openReviewForm> & { readonly command: string; readonly identity: string },
): Promise<{ review: Review["id"] }> {
  const home = houseHome(scope, house);
  requirePermission(scope, openReviewForm.needs);
  const said = openReviewForm.read(sent);
  const answers = z.object({ review: idSchema("review") });
  const asks = { home, verb: "openReview", command, asked: { test: id, ...said }, answers };
  const { answer } = await commit(scope, asks, async () => {
    const at = { house, test: id };
    const [found, before] = await scope.table.getAll([
      { entity: test, key: testKey(scope.homes, at) },
      { entity: reviewOfTest, key: reviewOfTestKey(scope.homes, at) },
    ]);
    if (!found) throw notFound();
    if (before) throw reviewConflict("review_exists");
    const ground = groundOf(found.value);
    if (!ground) throw reviewConflict("nothing_to_review");
    const { stay, journey } = found.value;
    const {
      id: made,
      event,
      changes,
    } = await openingReview(scope, {
      today: today(scope.now(), await zoneOfHouse(scope, house)).toString(),
      ...{ house, stay, journey, ground, test: id, case: null },
      opened: { ...doneNow(scope), identity },
      parties: [...partiesOf(found.value)],
      ...said,
    });
    return {
      answer: { review: made },
      events: [event],
      changes: [unchanged(found), create(reviewOfTest, { ...at, review: made }), ...changes],
    };
  });
  return answer;
}
