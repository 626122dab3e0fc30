import { words } from "#functions/copy/words.ts";
import {
  answersTo,
  type Checklist,
  type Detail,
  details,
  formOfChecklist,
  type Question,
  questionNames,
} from "#shared/records/departure/checklist.ts";
import { Field, Form, type FormState } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";

/** The form of the checklist. It also has the button that ends the stay, so that no answer is lost. */
export const form = "checklist";
const copy = () => words().residents.departure;

const kindOf: Readonly<Record<Detail, { type: string; inputmode?: "numeric" | "decimal" }>> = {
  words: { type: "text" },
  who: { type: "text" },
  on: { type: "date" },
  cents: { type: "text", inputmode: "decimal" },
  count: { type: "text", inputmode: "numeric" },
};

/** An answer in one line: `Stored for now: the office, stored until Mon, Dec 7`. */
export function sayAnswer(
  question: Question,
  given: Checklist[Question],
  sayDay: (date: string) => string,
): string {
  if (!given) return copy().notYet;
  const name = copy().asks[question].answers[given.answer] ?? copy().notKnown;
  const more = [
    given.count === null ? "" : String(given.count),
    given.cents === null ? "" : `$${(given.cents / 100).toFixed(2)}`,
    given.words,
    given.who,
    given.on ? `${(copy().asks[question].details.on ?? "").toLowerCase()} ${sayDay(given.on)}` : "",
  ].filter(Boolean);
  return more.length > 0 ? `${name}: ${more.join(", ")}` : name;
}

interface Props {
  readonly typed: FormState;
  /** Where answers are sent without ending the stay. */
  readonly action: string;
  readonly given: Checklist;
  readonly asked: readonly Question[];
  readonly first: boolean;
}

/** The checklist's questions with their details, and the button that saves the answers. */
export function ChecklistFields({ typed, action, given, asked, first }: Props) {
  const shown = questionNames.filter((one) => asked.includes(one));
  const values = typed.form === form ? typed.values : formOfChecklist(given);
  return (
    <>
      {shown.map((question) => (
        <Asked typed={typed} question={question} values={values} />
      ))}
      <button type="submit" class={first ? "btn btn-primary" : "btn"} formaction={action}>
        {copy().checklistButton}
      </button>
    </>
  );
}

/** The checklist alone, when nothing else is left to do. */
export const ChecklistForm = (props: Props) => (
  <Form id={form} action={props.action}>
    <ChecklistFields {...props} />
  </Form>
);

function Asked(props: { typed: FormState; question: Question; values: Readonly<Record<string, string>> }) {
  const { typed, question, values } = props;
  const { title, answers, details: labels } = copy().asks[question];
  const id = `${form}-${question}`;
  const wrong =
    typed.form === form ? typed.problems.find((one) => one.pointer === `/${question}`)?.message : undefined;
  return (
    <div class="answer">
      <div class="field">
        <label for={id}>{title}</label>
        <select
          id={id}
          name={question}
          {...(wrong ? { "aria-invalid": "true" as const, "aria-describedby": `${id}-wrong` } : {})}
        >
          <option value="">{copy().notYet}</option>
          {answersTo(question).map(([answer, needs]) => (
            <option
              value={answer}
              selected={values[question] === answer}
              data-asks={Object.keys(needs).join(" ")}
            >
              {answers[answer] ?? copy().notKnown}
            </option>
          ))}
        </select>
        {wrong ? (
          <p class="wrong" id={`${id}-wrong`}>
            <Icon name="triangle-alert" />
            {wrong}
          </p>
        ) : null}
      </div>
      {details.map((detail) => {
        const label = labels[detail];
        return label ? (
          <div class={`d-${detail}`}>
            <Field
              typed={typed}
              form={form}
              name={`${question}_${detail}`}
              label={`${title}: ${label.toLowerCase()}`}
              value={values[`${question}_${detail}`] ?? ""}
              {...kindOf[detail]}
            />
          </div>
        ) : null;
      })}
    </div>
  );
}
