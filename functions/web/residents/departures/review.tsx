import { en } from "#functions/copy/en/index.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import { Act } from "../../ui/act.tsx";
import { Checks, Field, type FormState } from "../../ui/form.tsx";
import { Facts, Icon } from "../../ui/kit.tsx";

const { review: copy } = en.residents.departure;

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
            {found.notice?.danger ? copy.openDanger : copy.open}
          </p>
          <Outcome typed={typed} base={base} />
        </div>
      )}
    </div>
  );
}

function Ask({ typed, base }: { typed: FormState; base: string }) {
  const common = { typed, form: "review" };
  return (
    <div class="panel pad stack">
      <p class="second">{copy.none}</p>
      <Act {...common} icon="hand-heart" title={copy.ask} action={`${base}/review`} button={copy.button}>
        <Field {...common} name="words" type="textarea" label={copy.words} required />
      </Act>
    </div>
  );
}

function Outcome({ typed, base }: { typed: FormState; base: string }) {
  const common = { typed, form: "outcome" };
  return (
    <Act {...common} icon="check" title={copy.outcome} action={`${base}/outcome`} button={copy.outcomeButton}>
      <Field
        {...common}
        name="result"
        label={copy.outcome}
        options={[
          ["", en.referrals.page.choose],
          ["upheld", copy.results.upheld],
          ["changed", copy.results.changed],
        ]}
      />
      <Field {...common} name="words" type="textarea" label={copy.why} required />
      <Checks
        {...common}
        name="apart"
        legend={copy.apartLegend}
        options={[{ name: "apart", text: copy.apart }]}
      />
    </Act>
  );
}

export const ReviewFacts = ({
  review,
  sayWhen,
}: {
  review: NonNullable<InvoluntaryCase["review"]>;
  sayWhen: (at: string) => string;
}) => (
  <Facts
    rows={[
      [en.residents.departure.acts.review, copy.asked({ when: sayWhen(review.at) })],
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
