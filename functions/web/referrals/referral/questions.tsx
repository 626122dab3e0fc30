import { words } from "#functions/copy/words.ts";
import { settleForm } from "#shared/people/recognize/settle-question.ts";
import type { Question } from "#shared/records/person/question.ts";
import { Hidden } from "../../kit/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Panel, Section } from "../../ui/kit.tsx";

interface Props {
  readonly questions: readonly Question[];
  readonly nameOf: (house: string) => string | undefined;
}

const asked = () => ({
  lives_elsewhere: words().referrals.inbox.question,
  kept_apart: words().people.apartQuestion,
  may_be_known: words().people.matchQuestion,
});

/** Identity checks and separation orders for admissions to resolve. No names. */
export const Questions = ({ questions, nameOf }: Props) => (
  <Section title={words().referrals.inbox.questions}>
    <Panel rows>
      {questions.map((one) => (
        <div class="pad stack">
          <p>{asked()[one.about]({ house: nameOf(one.house) ?? "" })}</p>
          <div class="flex flex-wrap gap-2">
            <a class="btn btn-row" href={`/houses/${one.house}/stays/${one.stay}`}>
              {words().referrals.inbox.openStay}
            </a>
            {one.other ? (
              <a class="btn btn-row" href={`/houses/${one.other.house}/stays/${one.other.stay}`}>
                {words().referrals.inbox.otherStay}
              </a>
            ) : null}
            {one.about === "lives_elsewhere" ? (
              <Form id={`confirm-${one.stay}`} action={`/houses/${one.house}/stays/${one.stay}/confirmation`}>
                <button type="submit" class="btn btn-row">
                  {words().referrals.inbox.confirm}
                </button>
              </Form>
            ) : (
              <Form id={`settle-${one.stay}-${one.about}`} action={`/referrals/questions/${one.stay}`}>
                <Hidden form={settleForm} values={{ about: one.about }} />
                <button type="submit" class="btn btn-row">
                  {words().people.apartSettled}
                </button>
              </Form>
            )}
          </div>
        </div>
      ))}
    </Panel>
  </Section>
);
