import { en } from "#functions/copy/en/en.ts";
import type { Question } from "#shared/records/person/question.ts";
import { Form } from "../../ui/form.tsx";
import { Panel, Section } from "../../ui/kit.tsx";

interface Props {
  readonly questions: readonly Question[];
  readonly nameOf: (house: string) => string | undefined;
}

/** Identity checks and separation orders for admissions to resolve. No names. */
export const Questions = ({ questions, nameOf }: Props) => (
  <Section title={en.inbox.questions}>
    <Panel rows>
      {questions.map((one) => (
        <div class="pad stack">
          <p>
            {one.about === "kept_apart"
              ? en.person.apartQuestion(nameOf(one.house) ?? "")
              : en.inbox.question(nameOf(one.house) ?? "")}
          </p>
          <div class="flex flex-wrap gap-2">
            <a class="btn btn-row" href={`/houses/${one.house}/stays/${one.stay}`}>
              {en.inbox.openStay}
            </a>
            <a class="btn btn-row" href={`/houses/${one.other.house}/stays/${one.other.stay}`}>
              {en.inbox.otherStay}
            </a>
            {one.about === "kept_apart" ? (
              <Form id={`settle-${one.stay}`} action={`/referrals/questions/${one.stay}`}>
                <button type="submit" class="btn btn-row">
                  {en.person.apartSettled}
                </button>
              </Form>
            ) : (
              <Form id={`confirm-${one.stay}`} action={`/houses/${one.house}/stays/${one.stay}/confirmation`}>
                <button type="submit" class="btn btn-row">
                  {en.inbox.confirm}
                </button>
              </Form>
            )}
          </div>
        </div>
      ))}
    </Panel>
  </Section>
);
