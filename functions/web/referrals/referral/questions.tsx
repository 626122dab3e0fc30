import { en } from "#functions/copy/en/index.ts";
import type { Question } from "#shared/records/person/question.ts";
import { Form } from "../../ui/form.tsx";
import { Panel, Section } from "../../ui/kit.tsx";

interface Props {
  readonly questions: readonly Question[];
  readonly nameOf: (house: string) => string | undefined;
}

/** Identity checks and separation orders for admissions to resolve. No names. */
export const Questions = ({ questions, nameOf }: Props) => (
  <Section title={en.referrals.inbox.questions}>
    <Panel rows>
      {questions.map((one) => (
        <div class="pad stack">
          <p>
            {one.about === "kept_apart"
              ? en.people.apartQuestion({ house: nameOf(one.house) ?? "" })
              : en.referrals.inbox.question({ house: nameOf(one.house) ?? "" })}
          </p>
          <div class="flex flex-wrap gap-2">
            <a class="btn btn-row" href={`/houses/${one.house}/stays/${one.stay}`}>
              {en.referrals.inbox.openStay}
            </a>
            <a class="btn btn-row" href={`/houses/${one.other.house}/stays/${one.other.stay}`}>
              {en.referrals.inbox.otherStay}
            </a>
            {one.about === "kept_apart" ? (
              <Form id={`settle-${one.stay}`} action={`/referrals/questions/${one.stay}`}>
                <button type="submit" class="btn btn-row">
                  {en.people.apartSettled}
                </button>
              </Form>
            ) : (
              <Form id={`confirm-${one.stay}`} action={`/houses/${one.house}/stays/${one.stay}/confirmation`}>
                <button type="submit" class="btn btn-row">
                  {en.referrals.inbox.confirm}
                </button>
              </Form>
            )}
          </div>
        </div>
      ))}
    </Panel>
  </Section>
);
