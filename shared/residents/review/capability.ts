import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { selfReview } from "#shared/records/journey/self-review.ts";
import { reviewEvents } from "#shared/records/review/events.ts";
import { openReviewCard } from "#shared/records/review/open-review.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { review, reviewOfTest } from "#shared/records/review/review.ts";
import { below } from "#shared/tenancy/homes.ts";
import { closeReview } from "./close-review.ts";
import { selfReviewFollows } from "./project-own.ts";
import { receiveSaid } from "./receive-said.ts";
import { sayInReview } from "./requests.ts";

const ofHouse = [review, reviewOfTest, openReviewCard];

/** Fair reviews: of a test, or of a decision to end a stay. */
export const reviews = defineCapability({
  name: "reviews",
  entities: [...ofHouse, selfReview],
  events: [reviewEvents],
  refusals: [reviewConflict],
  travels: {
    stays_behind: { of: ofHouse, why: "One house's review does not count against a resident in the next." },
    not_of_a_stay: { of: [selfReview], why: "It is on the resident's journey." },
  },
  merge: { untouched: { of: [...ofHouse, selfReview], why: "They belong to their stay and journey." } },
  forget: { kept: { of: [...ofHouse, selfReview], why: "A resident's record is kept with the network." } },
  archive: {
    holds: ofHouse,
    leavesOut: [{ of: [selfReview], why: "The review it follows is in the archive." }],
  },
  partitions: { "house/reviews": async (_, home) => [below.reviews(home)] },
  doors: {},
  exports: { none: "A review is read on its page, and a letter about it goes through the gate." },
  due: [dueWork(review, closeReview)],
  requests: [receiving(sayInReview, receiveSaid)],
  projections: [selfReviewFollows],
});
