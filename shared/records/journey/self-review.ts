import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { type Review, review } from "#shared/records/review/review.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({ journey: idSchema("journey"), review: review.schema });
export type SelfReview = z.infer<typeof schema>;

const selfReviewKeys = defineKey("self", "V#{review}");
export const selfReviewKey = (home: Home, id: Id<"review">): Key =>
  selfReviewKeys.within(home, { review: id });

/** A fair review of a resident, whole. */
export const selfReview = defineEntity<SelfReview, typeof selfReviewKeys>({
  kind: "self.review",
  schema,
  schemaVersion: 1,
  at: selfReviewKeys,
  ids: ({ journey, review: { id } }) => ({ journey, review: id }),
  samples: (at) => review.samples(at).map((one) => ({ journey: at.journey, review: one })),
});

/** What was written, by whom and when. Which person is behind a membership is the network's. */
export const selfReviewOf = (one: Review): SelfReview => ({
  journey: one.journey,
  review: {
    ...one,
    parties: [],
    opened: { ...one.opened, identity: "" },
    dangers: one.dangers.map((danger) => ({
      ...danger,
      identity: "",
      confirmed: danger.confirmed && { ...danger.confirmed, identity: "" },
    })),
    decision: one.decision && { ...one.decision, identity: "" },
  },
});
