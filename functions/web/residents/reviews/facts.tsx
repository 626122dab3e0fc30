import type { Temporal } from "temporal-polyfill";
import { longDay, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Review } from "#shared/records/review/review.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Facts, Quote } from "../../ui/kit.tsx";

const copy = () => words().residents.ownReview;

interface Props {
  /** Its resident reads it. */
  readonly own?: boolean;
  readonly review: Review;
  readonly now: Temporal.Instant;
  readonly zone: string;
}
type Row = readonly [string, string];

/** What is written in a review, strengths first: the same for staff and for its resident. */
export function ReviewFacts({ review, now, zone, own = false }: Props) {
  const about = own ? copy() : words().residents.review;
  const { strengths, statement } = review;
  const { facts, grounds, by } = copy();
  const did = ({ at, by: who }: Pick<Review["opened"], "at" | "by">) =>
    by({ when: when(at, now, zone), name: nameOfActor(who) ?? "" });
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
      <Facts
        rows={[
          [facts.ground, grounds[review.ground]],
          [facts.opened, did(review.opened)],
          ...(review.happened ? [[facts.happened, review.happened] as const] : []),
          ...(review.rule ? [[facts.rule, review.rule] as const] : []),
          [facts.statement, statement ? statement.words || copy().nothingToSay : about.noStatement],
          [facts.support, statement?.support || about.noSupport],
          ...decisionOf(review, did),
          ...noticeOf(review),
          ...appealOf(review, when, now, zone),
        ]}
      />
    </>
  );
}

function decisionOf({ decision }: Review, did: (one: Review["opened"]) => string): Row[] {
  const { facts, results } = copy();
  if (!decision) return [];
  return [
    [facts.result, results[decision.result]],
    [facts.option, decision.option],
    [facts.reasons, decision.reasons],
    ...(decision.asked ? [[facts.asked, decision.asked] as const] : []),
    [facts.decided, did(decision)],
  ];
}

function noticeOf({ notice }: Review): Row[] {
  const { facts, served, by, bodyOf } = copy();
  if (!notice) return [];
  const { body, contact, how, on } = notice;
  return [
    [facts.notice, by({ when: longDay(on), name: served[how] })],
    [facts.appealBy, longDay(notice.appealBy)],
    [facts.body, bodyOf({ body, contact })],
  ];
}

function appealOf({ appeal }: Review, say: typeof when, now: Temporal.Instant, zone: string): Row[] {
  const { facts, appeals, by } = copy();
  if (!appeal) return [];
  const { answer } = appeal;
  return [
    [facts.appeal, by({ when: say(appeal.at, now, zone), name: appeal.words })],
    ...(answer ? [[facts.answer, by({ when: appeals[answer.result], name: answer.words })] as const] : []),
  ];
}
