import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { oversightNow } from "#shared/records/network/oversight.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { type Review, reviewResults } from "#shared/records/review/review.ts";
import { opensAt, requireSecondPerson, type Standing } from "#shared/records/second-person/second-person.ts";
import { test, testKey } from "#shared/records/test/test.ts";
import { type DoneInPerson, isSamePerson } from "#shared/table/acted-by.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type Change, unchanged } from "#shared/table/transact.ts";
import { type InPerson, walksBeside } from "#shared/testing/index.ts";
import { endsReview } from "../departure/end-review.ts";
import { type ActOnReview, actOnReview } from "./act.ts";
import { partiesOf } from "./open-review.ts";

export const decideForm = defineForm("decide", "review.decide", {
  strengths: lines({ most: 2000, required: "review.strengths_required" }),
  result: choice(reviewResults, "review.result_required"),
  option: lines({ most: 2000, required: "review.option_required" }),
  reasons: lines({ most: 4000, required: "text.reason_required" }),
  asked: lines({ most: 1000 }),
});

/** Whether a person had a part in what is reviewed, or opened the review. */
export const hadAPart = ({ opened, parties }: Review, who: Pick<DoneInPerson, "by" | "identity">): boolean =>
  [opened, ...parties].some((one) => isSamePerson(one, who));

/**
 * The decision, by a second person: never whoever opened the review, or collected, read or decided what is reviewed or wrote
 * down how it ended, in
 * whatever role, nor who walks with the resident. It is written down with its reasons, and nothing follows by itself.
 * @throws not_found, forbidden, invalid, conflict `review_decided`, `review_party`, `review_mentor`, and as
 * `requireSecondPerson`
 */
export const decideReview = (
  scope: Scope,
  {
    door,
    person,
    ...input
  }: ActOnReview & Sent<typeof decideForm> & Pick<InPerson, "door"> & { readonly person: Standing },
): Promise<void> =>
  actOnReview(scope, "decideReview", decideForm, input, async (was, { strengths, ...said }) => {
    if (was.decision) throw reviewConflict("review_decided");
    if (was.closed) throw reviewConflict("nothing_to_review");
    if (!was.statement && said.asked === "") throw invalidField("/asked", "review.asked_required");
    const by: DoneInPerson = { ...doneNow(scope), identity: person.identity };
    const held = await stillTheParties(scope, was, by);
    const { walks, hold } = await walksBeside(scope, was, { door, identity: person.identity });
    if (walks) throw reviewConflict("review_mentor");
    const { at } = was.opened;
    for (const one of [was.opened, ...was.parties])
      requireSecondPerson({ ...one, at, opens: opensAt(at) }, { ...person, by: by.by }, scope.now());
    const { result, reasons: words } = said;
    const oversight = (await oversightNow(scope)) ?? null;
    const ends = await endsReview(scope, was, by, { result, words });
    return {
      value: { strengths, decision: { ...by, ...said, oversight } },
      event: { type: "review.decided", data: { result } },
      events: ends.events,
      changes: [hold, ...held, ...ends.changes],
    };
  });

/** That they had no part in it, also not since it was opened. @throws conflict `review_party` */
async function stillTheParties(scope: Scope, was: Review, by: DoneInPerson): Promise<Change[]> {
  if (hadAPart(was, by)) throw reviewConflict("review_party");
  if (!was.test) return [];
  const found = await scope.table.get(test, testKey(scope.homes, { house: was.house, test: was.test }));
  if (!found) throw notFound();
  if (partiesOf(found.value).some((one) => isSamePerson(one, by))) throw reviewConflict("review_party");
  return [unchanged(found)];
}
