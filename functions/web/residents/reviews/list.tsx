import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Review, reviewStep } from "#shared/records/review/review.ts";
import { listReviews } from "#shared/residents/review/read-review.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Empty, Panel, Pill } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { reviewPath } from "./paths.ts";

const copy = () => words().residents.review;

const looks = {
  to_decide: { icon: "hourglass", tone: "due" },
  to_notify: { icon: "hourglass", tone: "due" },
  to_appeal: { icon: "clock", tone: "info" },
  appealed: { icon: "hand-heart", tone: "due" },
  closed: { icon: "check", tone: "plain" },
} as const;

export const ReviewStanding = ({ review }: { review: Review }) => {
  const step = reviewStep(review);
  return <Pill {...looks[step]}>{words().residents.review.steps[step]}</Pill>;
};

/** A house's fair reviews, newest first: no name before one is opened. */
export async function reviewsPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { house, scope, c } = ctx;
  const { reviews, next, house: card } = await listReviews(scope, { house, cursor: c.req.query("cursor") });
  const { list, grounds } = copy();
  return shell(ctx, {
    title: list.title,
    house: card.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={`/houses/${house}/testing`}>{words().testing.policy.title}</Back>
        <h1>{list.title}</h1>
        <p class="second">{copy().lead}</p>
        {reviews.length === 0 ? (
          <Empty>{list.none}</Empty>
        ) : (
          <Panel rows>
            {reviews.map((one) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={reviewPath({ house, review: one.id })}>
                    {grounds[one.ground]}
                  </a>
                  <div class="second">
                    {list.row({ when: whenWithin(one.opened.at, scope.now(), card.timeZone) })}
                  </div>
                </div>
                <ReviewStanding review={one} />
              </div>
            ))}
          </Panel>
        )}
        {next ? (
          <a class="btn" href={`?cursor=${encodeURIComponent(next)}`}>
            {list.older}
          </a>
        ) : null}
      </div>
    ),
  });
}
