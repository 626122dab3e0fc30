import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { selfReview, selfReviewKey } from "#shared/records/journey/self-review.ts";
import { reviewEvents } from "#shared/records/review/events.ts";
import type { Review } from "#shared/records/review/review.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type SayInReview, sayInReview } from "./requests.ts";
import { mayAppealAt, mayState, ownAppealForm, ownStatementForm } from "./say.ts";

interface OwnReview {
  readonly review: Id<"review">;
  readonly command: string;
}

/** Sends the house what a resident says, if it can be said now as far as their own page knows. */
async function sayOwn(
  scope: Scope,
  { review: id, command }: OwnReview,
  verb: string,
  said: SayInReview["said"],
  check: (one: Review) => void,
): Promise<void> {
  const { journey } = await inJourney(scope);
  const home = scope.homes.exchange(journey.id);
  const act = { home, verb, command, asked: { review: id, said }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { journey: now, still } = await inJourney(scope);
    const own = await scope.table.get(selfReview, selfReviewKey(scope.homes.self(now.id), id));
    if (!own) throw notFound();
    check(own.value.review);
    const { house } = own.value.review;
    const { id: of, epoch } = now;
    return {
      answer: null,
      events: [eventOf(reviewEvents, { type: "review.said", in: home, feed: home, subject: { review: id } })],
      changes: [
        still,
        sendRequest(scope, home, `${verb}-${command}`, sayInReview, {
          ...{ house, review: id, journey: of, epoch, said },
        }),
      ],
    };
  });
}

/** A resident's statement, on their own page. @throws forbidden, not_found, conflict `review_decided` */
export async function stateOwn(
  scope: Scope,
  { review: id, command, ...sent }: OwnReview & Sent<typeof ownStatementForm>,
): Promise<void> {
  requirePermission(scope, ownStatementForm.needs);
  const said = ownStatementForm.read(sent);
  await sayOwn(scope, { review: id, command }, "stateOwn", { kind: "statement", ...said }, mayState);
}

/** Their appeal. @throws forbidden, not_found, invalid, conflict (`appealed`) */
export async function appealOwn(
  scope: Scope,
  { review: id, command, ...sent }: OwnReview & Sent<typeof ownAppealForm>,
): Promise<void> {
  requirePermission(scope, ownAppealForm.needs);
  const said = ownAppealForm.read(sent);
  await sayOwn(scope, { review: id, command }, "appealOwn", { kind: "appeal", ...said }, (one) =>
    mayAppealAt(one, "own_page", scope.now()),
  );
}
