import type { Temporal } from "temporal-polyfill";
import { longDay, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Review, reviewStep } from "#shared/records/review/review.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Facts, Quote, Section, Timeline } from "../../ui/kit.tsx";

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
  const { facts, grounds } = copy();
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
          ...(review.happened ? [[facts.happened, review.happened] as const] : []),
          ...(review.rule ? [[facts.rule, review.rule] as const] : []),
          [facts.statement, statement ? statement.words || copy().nothingToSay : about.noStatement],
          [facts.support, statement?.support || about.noSupport],
          ...decisionOf(review),
          ...appealOf(review),
          ...review.dangers.map(({ words: said }) => [facts.danger, said] as const),
        ]}
      />
      <Section title={copy().story.title}>
        <Timeline entries={storyOf(review, now, zone)} />
      </Section>
    </>
  );
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

type Entry = Parameters<typeof Timeline>[0]["entries"][number];
type Told = Omit<Entry, "second"> & Pick<Review["opened"], "at"> & Partial<Pick<Review["opened"], "by">>;

/** What happened, in order: by whom and when. */
function storyOf(review: Review, now: Temporal.Instant, zone: string): Entry[] {
  return toldOf(review)
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ icon, text, at, by }) => ({
      icon,
      text,
      second: [when(at, now, zone), (by && nameOfActor(by)) ?? ""].filter(Boolean).join(" · "),
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
