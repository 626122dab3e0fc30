import { en } from "#functions/copy/en/index.ts";
import { minutesBetween, span, when } from "#functions/copy/en/times.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Act } from "../../ui/act.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** A question to the referral partner. It pauses the clock. */
export function Ask({ ctx, found }: Props) {
  const { typed } = ctx;
  const { partnerName, mayReturn } = found.header;
  const say = mayReturn.includes("status")
    ? en.referrals.steps.ask.hint
    : en.referrals.steps.ask.hintUnshared;
  const common = { typed, form: "question" };
  return (
    <Act
      {...common}
      icon="message-circle-question-mark"
      title={en.referrals.steps.ask.title}
      action={`${pathOf(found)}/question`}
      buttonIcon="circle-pause"
      button={en.referrals.steps.ask.button}
    >
      <Field
        {...common}
        name="question"
        type="textarea"
        label={en.referrals.steps.ask.question}
        hint={say({ partner: partnerName })}
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
  const say = left < 0 ? en.referrals.steps.paused.over : en.referrals.steps.paused.left;
  return (
    <div class="stack">
      <div class="flex items-start justify-between gap-3">
        <h2>{en.referrals.steps.paused.title}</h2>
        <Pill icon="circle-pause" tone="plain">
          {en.referrals.steps.paused.pill}
        </Pill>
      </div>
      <p>“{pause.question}”</p>
      <p class="second">
        {en.referrals.steps.paused.asked({
          by: nameOfActor(pause.by) ?? "",
          when: when(pause.since, scope.now(), zone),
        })}
        . {say({ time: span(left) })}
      </p>
      {scope.permissions.has("referral.prepare") ? (
        <Form id="answer" action={`${pathOf(found)}/answer`}>
          <Field
            typed={typed}
            form="answer"
            name="note"
            type="textarea"
            label={en.referrals.steps.paused.answer}
            hint={en.referrals.steps.paused.answerHint({ partner: partnerName })}
            required
          />
          <button type="submit" class="btn btn-primary btn-block">
            <Icon name="check" />
            {en.referrals.steps.paused.button}
          </button>
        </Form>
      ) : null}
    </div>
  );
}
