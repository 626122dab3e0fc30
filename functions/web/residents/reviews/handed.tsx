import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { mayAppeal, type Review } from "#shared/records/review/review.ts";
import { readReviewForResident } from "#shared/residents/review/read-review.ts";
import { appealForm, statementForm } from "#shared/residents/review/say.ts";
import { GiveBack } from "../../door/give-back.tsx";
import { handedPage } from "../../kit/handed-page.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import type { Markup } from "../../ui/layout.tsx";
import { reviewIn, reviewPath } from "./paths.ts";
import { Appeal, Statement } from "./say.tsx";

const copy = () => words().residents.ownReview;

/** What a phone shows that was handed to a resident for their part of a fair review. */
export async function reviewHandedPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const review = await readReviewForResident(ctx.scope, reviewIn(ctx));
  const at = reviewPath(reviewIn(ctx));
  return handedPage(ctx, {
    title: copy().title,
    children: (
      <>
        {ctx.c.var.locked ? (
          <Part ctx={ctx} review={review} at={`${at}/resident`} />
        ) : (
          <p class="second">{copy().notHanded}</p>
        )}
        <GiveBack ctx={ctx} to={at} />
      </>
    ),
  });
}

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly review: Review;
  readonly at: string;
}

function Part({ ctx, review, at }: Props) {
  const { typed } = ctx;
  if (!review.decision)
    return (
      <>
        <p>{copy().lead}</p>
        <Statement form={statementForm} typed={typed} action={`${at}/statement`} review={review} />
      </>
    );
  const { notice } = review;
  return notice && mayAppeal(review, ctx.scope.now()) ? (
    <Appeal
      form={appealForm}
      typed={typed}
      action={`${at}/appeal`}
      hint={copy().appeal.hint({ day: longDay(notice.appealBy), body: notice.body })}
    />
  ) : (
    <p>{copy().over}</p>
  );
}
