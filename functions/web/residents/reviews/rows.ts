import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Review } from "#shared/records/review/review.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";

const copy = () => words().residents.ownReview;

type Row = readonly [string, string];

/** What is written in a review, after the strengths. `own`: its resident reads it. */
export function reviewRows(review: Review, own: boolean): Row[] {
  const about = own ? copy() : words().residents.review;
  const { facts, grounds } = copy();
  const { statement } = review;
  return [
    [facts.ground, grounds[review.ground]],
    ...(review.happened ? [[facts.happened, review.happened] as const] : []),
    ...(review.rule ? [[facts.rule, review.rule] as const] : []),
    [facts.statement, statement ? statement.words || copy().nothingToSay : about.noStatement],
    [facts.support, statement?.support || about.noSupport],
    ...decisionOf(review),
    ...appealOf(review),
    ...review.dangers.map(({ words: said }) => [facts.danger, said] as const),
  ];
}

function decisionOf({ decision, notice }: Review): Row[] {
  const { facts, results, bodyOf } = copy();
  if (!decision) return [];
  return [
    [facts.result, results[decision.result]],
    [facts.option, decision.option],
    [facts.reasons, decision.reasons],
    ...(decision.asked ? [[facts.asked, decision.asked] as const] : []),
    ...(notice ? [[facts.body, bodyOf(notice)] as const] : []),
  ];
}

function appealOf({ appeal }: Review): Row[] {
  const { facts, appeals } = copy();
  if (!appeal) return [];
  const { answer } = appeal;
  return [
    [facts.appeal, appeal.words],
    ...(answer
      ? [[facts.answer, appeals[answer.result]] as const, [facts.answerWords, answer.words] as const]
      : []),
  ];
}

interface Entry {
  readonly icon: "hand-heart" | "pencil" | "check" | "mail" | "triangle-alert";
  readonly text: string;
  readonly second: string;
}
type Told = Omit<Entry, "second"> & Pick<Review["opened"], "at"> & Partial<Pick<Review["opened"], "by">>;

/** What happened, in order: by whom and when. */
export function storyOf(review: Review, sayWhen: (at: Review["opened"]["at"]) => string): Entry[] {
  return toldOf(review)
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ icon, text, at, by }) => ({
      icon,
      text,
      second: [sayWhen(at), (by && nameOfActor(by)) ?? ""].filter(Boolean).join(" · "),
    }));
}

function toldOf({ opened, statement, decision, notice, appeal, dangers, closed }: Review): Told[] {
  const { story, served } = copy();
  const answer = appeal?.answer;
  return [
    { ...opened, icon: "hand-heart", text: story.opened },
    ...(statement ? [{ at: statement.at, icon: "pencil", text: story.statement } as const] : []),
    ...(statement?.read ? [{ ...statement.read, icon: "check", text: story.read } as const] : []),
    ...(decision ? [{ ...decision, icon: "check", text: story.decided } as const] : []),
    ...(notice
      ? [
          {
            ...notice,
            icon: "mail",
            text: story.noticed({ how: served[notice.how], day: longDay(notice.on) }),
          } as const,
        ]
      : []),
    ...(appeal ? [{ at: appeal.at, icon: "hand-heart", text: story.appealed } as const] : []),
    ...(answer ? [{ ...answer, icon: "check", text: story.answered } as const] : []),
    ...dangers.flatMap((one): Told[] => [
      { ...one, icon: "triangle-alert", text: story.danger },
      ...(one.confirmed
        ? [{ ...one.confirmed, icon: "triangle-alert", text: story.dangerConfirmed } as const]
        : []),
    ]),
    ...(closed ? [{ at: closed, icon: "check", text: story.closed } as const] : []),
  ];
}
