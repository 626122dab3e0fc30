import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Review } from "#shared/records/review/review.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";

const copy = () => words().residents.ownReview;

type SayWhen = (at: Review["opened"]["at"]) => string;
interface Read {
  /** Its resident reads it. */
  readonly own: boolean;
  readonly sayWhen: SayWhen;
}
type Row = readonly [string, string];

/** What is written in a review, after the strengths. */
export function reviewRows(review: Review, { own, sayWhen }: Read): Row[] {
  const about = own ? copy() : words().residents.review;
  const { facts, grounds, by } = copy();
  const { statement } = review;
  const did = ({ at, by: who }: Pick<Review["opened"], "at" | "by">) =>
    by({ when: sayWhen(at), name: nameOfActor(who) ?? "" });
  return [
    [facts.ground, grounds[review.ground]],
    [facts.opened, did(review.opened)],
    ...(review.happened ? [[facts.happened, review.happened] as const] : []),
    ...(review.rule ? [[facts.rule, review.rule] as const] : []),
    [facts.statement, statement ? statement.words || copy().nothingToSay : about.noStatement],
    [facts.support, statement?.support || about.noSupport],
    ...decisionOf(review, did),
    ...noticeOf(review),
    ...appealOf(review, sayWhen),
  ];
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

function appealOf({ appeal }: Review, sayWhen: SayWhen): Row[] {
  const { facts, appeals, by } = copy();
  if (!appeal) return [];
  const { answer } = appeal;
  return [
    [facts.appeal, by({ when: sayWhen(appeal.at), name: appeal.words })],
    ...(answer ? [[facts.answer, by({ when: appeals[answer.result], name: answer.words })] as const] : []),
  ];
}
