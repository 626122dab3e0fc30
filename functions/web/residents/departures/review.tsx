import { words } from "#functions/copy/words.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import { reviewForm } from "#shared/residents/departure/review-decision.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";
import { Facts, Icon } from "../../ui/kit.tsx";
import { reviewPath } from "../reviews/paths.ts";

const copy = () => words().residents.departure.review;

interface Props {
  readonly typed: FormState;
  readonly base: string;
  readonly found: InvoluntaryCase;
  readonly sayWhen: (at: string) => string;
}

/** A fair review: the resident may request it any time before the move-out; someone else answers it. */
export function Review({ typed, base, found, sayWhen }: Props) {
  const { review } = found;
  if (!review) return <Ask typed={typed} base={base} />;
  return (
    <div class="stack">
      <ReviewFacts review={review} sayWhen={sayWhen} />
      {review.outcome ? null : (
        <div class="panel pad stack">
          <p class="told t-info">
            <Icon name="hand-heart" />
            {copy().open}
          </p>
        </div>
      )}
      {review.record ? (
        <a class="btn" href={reviewPath({ house: found.house, review: review.record })}>
          {copy().see}
        </a>
      ) : null}
    </div>
  );
}

const Ask = ({ typed, base }: { typed: FormState; base: string }) => (
  <div class="panel pad stack">
    <p class="second">{copy().none}</p>
    <ActOf
      form={reviewForm}
      typed={typed}
      action={`${base}/review`}
      copy={copy()}
      icon="hand-heart"
      title={copy().ask}
      button={copy().button}
    />
  </div>
);

export const ReviewFacts = ({
  review,
  sayWhen,
}: {
  review: NonNullable<InvoluntaryCase["review"]>;
  sayWhen: (at: string) => string;
}) => (
  <Facts
    rows={[
      [words().residents.departure.acts.review, copy().asked({ when: sayWhen(review.at) })],
      [copy().words, review.words],
      ...(review.outcome
        ? ([
            [copy().outcome, copy().results[review.outcome.result]],
            [copy().why, review.outcome.words],
          ] as const)
        : []),
    ]}
  />
);
