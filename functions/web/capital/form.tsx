import { words } from "#functions/copy/words.ts";
import type { beginQuestions } from "#shared/capital/read-capital.ts";
import { answersForm } from "#shared/records/capital/form.ts";
import { Fields } from "../kit/fields.tsx";
import { Segments } from "../ui/choices.tsx";
import { Form, type FormState, problemIn, Shown, Wrong } from "../ui/form.tsx";
import { wordingOf } from "./wording.ts";

const copy = () => words().capital.page;
const id = answersForm.name;

interface Props {
  readonly begun: Awaited<ReturnType<typeof beginQuestions>>;
  /** Where it is sent. */
  readonly action: string;
  /** The resident answers alone; else their mentor reads aloud. */
  readonly own: boolean;
  readonly typed: FormState;
}

/** The questions on one page, in the order of their source. */
export function Questions({ begun: { measure, journey }, action, own, typed }: Props) {
  const said = wordingOf(measure);
  const answers = said.answers.map((text, at) => [String(measure.from + at), text] as const);
  return (
    <Form id={id} action={action} class="stack capital">
      <Shown name="instrument" value={measure.id} />
      <p>{own ? copy().how : copy().howMentor({ name: journey.name })}</p>
      <p class="second">{copy().wall}</p>
      <section
        id={`${id}-answers`}
        class="panel pad stack"
        tabindex={-1}
        lang={said.lang}
        aria-label={said.title}
      >
        <Wrong id={`${id}-answers-wrong`} text={problemIn(typed, id, "answers")} />
        {measure.items.map((item, at) => (
          <>
            <input type="hidden" name={`answers/${at}/item`} value={item.id} />
            <Segments
              typed={typed}
              form={id}
              name={`answers/${at}/value`}
              legend={said.items[at] ?? ""}
              value=""
              options={answers}
            />
          </>
        ))}
      </section>
      {[said.note, said.credit].map((text) => (text ? <p class="second">{text}</p> : null))}
      {own ? (
        <section class="panel pad stack">
          <Fields
            form={answersForm}
            typed={typed}
            only={["share"]}
            copy={{ instrument: "", answers: "", share: copy().share }}
            hints={{ share: copy().shareHint }}
            options={{ share: { words: copy().shares, segments: true } }}
          />
        </section>
      ) : (
        <p class="second">{copy().together}</p>
      )}
      <button type="submit" class="btn btn-primary btn-block">
        {copy().save}
      </button>
    </Form>
  );
}
