import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { mayAppeal, mayRewordAppeal, type Review, reviewStep } from "#shared/records/review/review.ts";
import { listOwnReviews, readOwnReview } from "#shared/residents/review/read-review.ts";
import { ownAppealForm, ownStatementForm } from "#shared/residents/review/say.ts";
import { idIn } from "../../web/kit/params.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { nextIn, ReviewFacts } from "../../web/residents/reviews/facts.tsx";
import { Appeal, Statement } from "../../web/residents/reviews/say.tsx";
import { Back, Empty, Panel, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { PrintButton } from "../../web/ui/print-button.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { zoneOf } from "../ui/zone.ts";

const copy = () => words().residents.ownReview;
const at = "/me/reviews";

/** A resident's fair reviews, newest first: how each stands, and what is next. */
export async function ownReviewsPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const reviews = await listOwnReviews(ctx.scope);
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p class="second">{copy().lead}</p>
        {reviews.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Panel rows>
            {reviews.map((review) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={`${at}/${review.id}`}>
                    {copy().grounds[review.ground]}
                  </a>
                  <div>{copy().steps[reviewStep(review)]}</div>
                  <div class="second">{nextIn(review)}</div>
                </div>
              </div>
            ))}
          </Panel>
        )}
      </>
    ),
  });
}

/** One of them, whole and to print. */
export async function ownReviewPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const { scope } = ctx;
  const [review, zone] = await Promise.all([
    readOwnReview(scope, { review: idIn(ctx, "review") }),
    zoneOf(scope),
  ]);
  return inside(ctx, {
    at,
    title: copy().grounds[review.ground],
    children: (
      <>
        <Back href={at}>{copy().back}</Back>
        <section class="panel pad stack">
          <h2>{copy().next.title}</h2>
          <p>{nextIn(review)}</p>
          {review.case && !review.closed ? <p class="second">{copy().holds}</p> : null}
        </section>
        <ReviewFacts review={review} now={scope.now()} zone={zone} own />
        <Say ctx={ctx} review={review} />
        <Section title={copy().repair.title}>
          <p class="second">{copy().repair.text}</p>
          <a class="under" href="/me/plan">
            {copy().repair.toPlan}
          </a>
        </Section>
        <div class="screen-only">
          <PrintButton assets={ctx.assets} />
        </div>
      </>
    ),
  });
}

/** What is theirs to say now. */
function Say({ ctx, review }: { ctx: PageContext<MeContext>; review: Review }) {
  const { typed, scope } = ctx;
  const { notice } = review;
  const own = `${at}/${review.id}`;
  if (!review.decision && !review.closed)
    return <Statement form={ownStatementForm} typed={typed} action={`${own}/statement`} review={review} />;
  const { appeal } = copy();
  const reworded = mayRewordAppeal(review);
  return notice && (reworded || mayAppeal(review, scope.now())) ? (
    <Appeal
      form={ownAppealForm}
      typed={typed}
      action={`${own}/appeal`}
      hint={
        reworded
          ? appeal.typed({ body: notice.body })
          : appeal.hint({ day: longDay(notice.appealBy), body: notice.body })
      }
      was={reworded ? (review.appeal?.words ?? "") : ""}
    />
  ) : null;
}
