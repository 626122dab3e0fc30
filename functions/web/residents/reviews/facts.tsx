import type { Temporal } from "temporal-polyfill";
import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Review } from "#shared/records/review/review.ts";
import { Facts, Quote } from "../../ui/kit.tsx";
import { reviewRows } from "./rows.ts";

const copy = () => words().residents.ownReview;

interface Props {
  /** Its resident reads it. */
  readonly own?: boolean;
  readonly review: Review;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** What is written in a review, strengths first: the same for staff and for its resident. */
export function ReviewFacts({ review, now, zone, own = false }: Props) {
  const about = own ? copy() : words().residents.review;
  const { strengths, statement } = review;
  return (
    <>
      {strengths ? (
        <section class="stack">
          <h2>{copy().strengths}</h2>
          <p class="panel pad">{strengths}</p>
        </section>
      ) : null}
      {statement?.strengths ? (
        <section class="stack">
          <h2>{about.inTheirWords}</h2>
          <Quote text={statement.strengths} parts={[]} />
        </section>
      ) : null}
      <Facts rows={reviewRows(review, { own, sayWhen: (at) => when(at, now, zone) })} />
    </>
  );
}
