import type { InvoluntaryCase } from "#shared/departure/departure.ts";
import { en } from "../copy/en.ts";
import { Checks, Field, Form, type Typed } from "../ui/form.tsx";
import { Facts, Icon } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";

const { review: copy } = en.departure;

interface Props {
  readonly typed: Typed;
  readonly base: string;
  readonly found: InvoluntaryCase;
  readonly sayWhen: (at: string) => string;
}

/** A fair review: asked for by the resident at any time before the departure, answered by somebody else. */
export function Review({ typed, base, found, sayWhen }: Props) {
  const { review } = found;
  if (!review)
    return (
      <div class="panel pad stack">
        <p class="second">{copy.none}</p>
        <More
          id="review"
          typed={typed}
          icon="hand-heart"
          title={copy.ask}
          form={
            <Form id="review" action={`${base}/review`}>
              <Field typed={typed} form="review" name="words" type="textarea" label={copy.words} required />
              <button type="submit" class="btn btn-block">
                {copy.button}
              </button>
            </Form>
          }
        />
      </div>
    );
  return (
    <div class="stack">
      <ReviewFacts review={review} sayWhen={sayWhen} />
      {review.outcome ? null : (
        <div class="panel pad stack">
          <p class="told t-info">
            <Icon name="hand-heart" />
            {found.notice?.danger ? copy.openDanger : copy.open}
          </p>
          <More
            id="outcome"
            typed={typed}
            icon="check"
            title={copy.outcome}
            form={<OutcomeForm typed={typed} base={base} />}
          />
        </div>
      )}
    </div>
  );
}

const OutcomeForm = ({ typed, base }: { typed: Typed; base: string }) => (
  <Form id="outcome" action={`${base}/outcome`}>
    <Field
      typed={typed}
      form="outcome"
      name="result"
      label={copy.outcome}
      options={[
        ["", en.page.choose],
        ["upheld", copy.results.upheld],
        ["changed", copy.results.changed],
      ]}
    />
    <Field typed={typed} form="outcome" name="words" type="textarea" label={copy.why} required />
    <Checks
      typed={typed}
      form="outcome"
      name="apart"
      legend={copy.apartLegend}
      options={[{ name: "apart", text: copy.apart }]}
    />
    <button type="submit" class="btn btn-block">
      {copy.outcomeButton}
    </button>
  </Form>
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
      [en.departure.acts.review, copy.asked(sayWhen(review.at))],
      [copy.words, review.words],
      ...(review.outcome
        ? ([
            [copy.outcome, copy.results[review.outcome.result]],
            [copy.why, review.outcome.words],
          ] as const)
        : []),
    ]}
  />
);
