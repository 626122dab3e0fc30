import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { mayAppeal, type Review, reviewStep } from "#shared/records/review/review.ts";
import { listOwnReviews } from "#shared/residents/review/read-review.ts";
import { ownAppealForm, ownStatementForm } from "#shared/residents/review/say.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { ReviewFacts } from "../../web/residents/reviews/facts.tsx";
import { Appeal, Statement } from "../../web/residents/reviews/say.tsx";
import { Empty, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { PrintButton } from "../../web/ui/print-button.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { zoneOf } from "../ui/zone.ts";

const copy = () => words().residents.ownReview;
const at = "/me/reviews";

/** A resident's fair reviews, whole and to print, newest first. */
export async function ownReviewsPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const [reviews, zone] = await Promise.all([listOwnReviews(ctx.scope), zoneOf(ctx.scope)]);
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p class="second">{copy().lead}</p>
        {reviews.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          reviews.map((review) => <One ctx={ctx} review={review} zone={zone} />)
        )}
        <p class="second">{copy().repair}</p>
        <a class="under" href="/me/plan">
          {copy().toPlan}
        </a>
        {reviews.length > 0 ? (
          <div class="screen-only">
            <PrintButton assets={ctx.assets} />
          </div>
        ) : null}
      </>
    ),
  });
}

function One({ ctx, review, zone }: { ctx: PageContext<MeContext>; review: Review; zone: string }) {
  const now = ctx.scope.now();
  const { typed } = ctx;
  const { notice } = review;
  const own = `${at}/${review.id}`;
  return (
    <Section title={copy().grounds[review.ground]} aside={copy().steps[reviewStep(review)]}>
      <div class="stack">
        <ReviewFacts review={review} now={now} zone={zone} own />
        {review.decision ? null : (
          <Statement
            form={ownStatementForm}
            id={`statement-${review.id}`}
            typed={typed}
            action={`${own}/statement`}
            review={review}
          />
        )}
        {notice && mayAppeal(review, now) ? (
          <Appeal
            form={ownAppealForm}
            id={`appeal-${review.id}`}
            typed={typed}
            action={`${own}/appeal`}
            hint={copy().appeal.hint({ day: longDay(notice.appealBy), body: notice.body })}
          />
        ) : null}
      </div>
    </Section>
  );
}
