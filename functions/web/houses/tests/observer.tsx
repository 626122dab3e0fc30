import { words } from "#functions/copy/words.ts";
import type { Test } from "#shared/records/test/test.ts";
import type { observerForm, ownObserverForm } from "#shared/testing/collection/observe.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";

const copy = () => words().testing.handed;

interface Props {
  readonly form: typeof observerForm | typeof ownObserverForm;
  readonly id?: string;
  readonly typed: FormState;
  readonly action: string;
  readonly offered: Test["offered"];
  readonly answer: NonNullable<Test["observer"]>["answer"] | null;
  readonly name: string | null;
}

/** Who observes: the resident's own answer, on a phone handed to them or on their own. */
export function ChooseObserver({ form, id = form.name, typed, action, offered, answer, name }: Props) {
  return (
    <>
      {answer === "chosen" ? <p>{copy().chosen({ name: name ?? "" })}</p> : null}
      {answer === "none" ? <p>{copy().saidNone}</p> : null}
      {answer === "another" ? <p>{copy().askedAnother}</p> : null}
      {offered.length === 0 ? (
        <p class="second">{copy().noObserver}</p>
      ) : (
        <FormOf
          form={form}
          id={id}
          typed={typed}
          action={action}
          copy={{ observer: copy().observer, words: copy().who }}
          hints={{ observer: copy().chooseHint, words: copy().whoHint }}
          options={{
            observer: {
              pairs: [
                ...offered.map((one) => [one.member, one.name] as const),
                ["none", copy().none],
                ["another", copy().another],
              ],
            },
          }}
          more={{ words: { rows: 2 } }}
          button={answer ? copy().again : copy().chooseButton}
          plain={answer !== null}
        />
      )}
    </>
  );
}
