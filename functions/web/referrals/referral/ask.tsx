import { en } from "#functions/copy/en/index.ts";
import { minutesBetween, span, when } from "#functions/copy/en/times.ts";
import { questionForm } from "#shared/referrals/decisions/request-information.ts";
import { answerForm } from "#shared/referrals/decisions/resume-referral.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { referrerIn } from "../../kit/referred-by.ts";
import { Pill } from "../../ui/kit.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** A question to the referral partner. It pauses the clock. */
export function Ask({ ctx, found }: Props) {
  const { source, mayReturn } = found.header;
  const say = mayReturn.includes("status")
    ? en.referrals.steps.ask.hint
    : en.referrals.steps.ask.hintUnshared;
  return (
    <ActOf
      form={questionForm}
      typed={ctx.typed}
      icon="message-circle-question-mark"
      title={en.referrals.steps.ask.title}
      action={`${pathOf(found)}/question`}
      copy={en.referrals.steps.ask}
      hints={{ question: say({ partner: referrerIn(source) }) }}
      buttonIcon="circle-pause"
      button={en.referrals.steps.ask.button}
    />
  );
}

/** The paused clock: the question, the time left, and a form for an answer by phone. */
export function Paused({ ctx, found, zone }: Props) {
  const { state, clock, source } = found.header;
  if (state.status !== "information_requested") return null;
  const { pause } = state;
  const { scope } = ctx;
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
        <FormOf
          form={answerForm}
          typed={ctx.typed}
          action={`${pathOf(found)}/answer`}
          copy={{ note: en.referrals.steps.paused.answer }}
          hints={{ note: en.referrals.steps.paused.answerHint({ partner: referrerIn(source) }) }}
          icon="check"
          button={en.referrals.steps.paused.button}
        />
      ) : null}
    </div>
  );
}
