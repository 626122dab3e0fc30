import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfReview, selfReviewOf } from "#shared/records/journey/self-review.ts";
import { type ReviewPlace, review, reviewKey, reviewsIn } from "#shared/records/review/review.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = ReviewPlace | { readonly journey: Id<"journey"> };

async function found(scope: Scope, source: At) {
  const { homes, table } = scope;
  const one = "review" in source ? await table.get(review, reviewKey(homes, source)) : undefined;
  const id = "review" in source ? one?.value.journey : source.journey;
  const on = id && (await table.get(journey, journeyKey(homes, id)));
  if (!on) return { on: undefined, reviews: [] };
  if (one) return { on, reviews: [one] };
  const houses = [...new Set(on.value.stays.map(({ house }) => house))];
  const all = await Promise.all(
    houses.map((house) => queryAll(scope, { in: reviewsIn(homes.house(house)), prefix: "rvw_" }, review)),
  );
  return { on, reviews: all.flat().filter(({ value }) => value.journey === id) };
}

/** A resident reads what is written in a review of theirs. */
export const selfReviewFollows = projection({
  from: [changed(review, (at): At => at), changed(journey, (at): At => at)],
  to: [selfReview],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { on, reviews } = await found(scope, source);
    if (!on) return [];
    const also = [inEpoch(scope.homes, on.value)];
    return reviews.map(({ value, version }) => unread(selfReview, selfReviewOf(value), version, also));
  },
});
