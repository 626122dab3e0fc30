import type { Temporal } from "temporal-polyfill";
import { longDay, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Review, reviewStep } from "#shared/records/review/review.ts";
import { Facts, Quote, Section, Timeline } from "../../ui/kit.tsx";
import { reviewRows, storyOf } from "./rows.ts";

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
      <Facts rows={reviewRows(review, own)} />
      <Section title={copy().story.title}>
        <Timeline entries={storyOf(review, (at) => when(at, now, zone))} />
      </Section>
    </>
  );
}

/** What comes next, and until when. */
export function nextIn(review: Review): string {
  const { next, bodyOf } = copy();
  const { decideBy, notice, appeal } = review;
  switch (reviewStep(review)) {
    case "to_decide":
      return decideBy ? next.decide({ day: longDay(decideBy) }) : next.decideSometime;
    case "to_notify":
      return next.notify;
    case "to_appeal":
      return notice ? next.appeal({ day: longDay(notice.appealBy), body: bodyOf(notice) }) : "";
    case "appealed":
      return appeal?.answerBy ? next.answer({ day: longDay(appeal.answerBy) }) : next.answerSometime;
    default:
      return next.closed;
  }
}
