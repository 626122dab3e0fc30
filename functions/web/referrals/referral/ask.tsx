import { en } from "#functions/copy/en/en.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Act } from "../../ui/act.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";
import { minutesBetween, span, when } from "../../ui/times.ts";
import { type Props, pathOf } from "./parts.tsx";

/** A question to the referral partner. It pauses the clock. */
export function Ask({ ctx, found }: Props) {
  const { typed } = ctx;
  const { partnerName, mayReturn } = found.header;
  const say = mayReturn.includes("status") ? en.steps.ask.hint : en.steps.ask.hintUnshared;
  const common = { typed, form: "question" };
  return (
    <Act
      {...common}
      icon="message-circle-question-mark"
      title={en.steps.ask.title}
      action={`${pathOf(found)}/question`}
      buttonIcon="circle-pause"
      button={en.steps.ask.button}
    >
      <Field
        {...common}
        name="question"
        type="textarea"
        label={en.steps.ask.question}
        hint={say(partnerName)}
        required
      />
    </Act>
  );
}

/** The paused clock: the question, the time left, and a form for an answer by phone. */
export function Paused({ ctx, found, zone }: Props) {
  const { state, clock, partnerName } = found.header;
  if (state.status !== "information_requested") return null;
  const { pause } = state;
  const { typed, scope } = ctx;
  const left = minutesBetween(pause.since, clock.decideBy);
  const say = left < 0 ? en.steps.paused.over : en.steps.paused.left;
  return (
    <div class="stack">
      <div class="flex items-start justify-between gap-3">
        <h2>{en.steps.paused.title}</h2>
        <Pill icon="circle-pause" tone="plain">
          {en.steps.paused.pill}
        </Pill>
      </div>
      <p>“{pause.question}”</p>
      <p class="second">
        {en.steps.paused.asked(nameOfActor(pause.by) ?? "", when(pause.since, scope.now(), zone))}.{" "}
        {say(span(left))}
      </p>
      {scope.permissions.has("referral.prepare") ? (
        <Form id="answer" action={`${pathOf(found)}/answer`}>
          <Field
            typed={typed}
            form="answer"
            name="note"
            type="textarea"
            label={en.steps.paused.answer}
            hint={en.steps.paused.answerHint(partnerName)}
            required
          />
          <button type="submit" class="btn btn-primary btn-block">
            <Icon name="check" />
            {en.steps.paused.button}
          </button>
        </Form>
      ) : null}
    </div>
  );
}
