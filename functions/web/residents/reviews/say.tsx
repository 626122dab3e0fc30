import { words } from "#functions/copy/words.ts";
import type { Review } from "#shared/records/review/review.ts";
import type {
  appealForm,
  ownAppealForm,
  ownStatementForm,
  statementForm,
} from "#shared/residents/review/say.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";

const copy = () => words().residents.ownReview;

interface Props<F> {
  readonly form: F;
  readonly typed: FormState;
  readonly action: string;
  readonly id?: string;
}

/** The resident's statement, to be written, and written again until the decision. */
export function Statement({
  review: { statement },
  ...props
}: Props<typeof statementForm | typeof ownStatementForm> & { readonly review: Review }) {
  const { say } = copy();
  return (
    <section class="stack screen-only">
      <h2>{statement ? say.again : say.title}</h2>
      <FormOf
        {...props}
        copy={say}
        hints={{ strengths: say.strengthsHint, words: say.wordsHint, support: say.supportHint }}
        values={{
          strengths: statement?.strengths ?? "",
          words: statement?.words ?? "",
          support: statement?.support ?? "",
        }}
        button={say.button}
      />
    </section>
  );
}

export const Appeal = ({
  hint,
  was = "",
  ...props
}: Props<typeof appealForm | typeof ownAppealForm> & { readonly hint: string; readonly was?: string }) => (
  <section class="stack screen-only">
    <h2>{copy().appeal.title}</h2>
    <p class="second">{hint}</p>
    <FormOf {...props} copy={copy().appeal} values={{ words: was }} button={copy().appeal.button} />
  </section>
);
