import { span, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { mayHear } from "#shared/records/referral/may-tell.ts";
import { questionForm } from "#shared/referrals/decisions/request-information.ts";
import { answerForm } from "#shared/referrals/decisions/resume-referral.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { minutesBetween } from "../../kit/local-times.ts";
import { referrerIn } from "../../kit/referred-by.ts";
import { Pill } from "../../ui/kit.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** A question to the referral partner. It pauses the clock. */
export function Ask({ ctx, found }: Props) {
  const { source } = found.header;
  const { ask } = words().referrals.steps;
  const { byHand } = words().referrals;
  const who = referrerIn(source);
  const own = source.kind === "partner";
  const say = mayHear(found.header, "status", ctx.scope.now()) ? ask.hint : ask.hintUnshared;
  return (
    <ActOf
      form={questionForm}
      typed={ctx.typed}
      icon="message-circle-question-mark"
      title={words().referrals.steps.ask.title}
      action={`${pathOf(found)}/question`}
      copy={words().referrals.steps.ask}
      hints={{ question: own ? say({ partner: who }) : byHand.askHint({ who }) }}
      buttonIcon="circle-pause"
      button={own ? ask.button : byHand.askButton}
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
  const say = left < 0 ? words().referrals.steps.paused.over : words().referrals.steps.paused.left;
  return (
    <div class="stack">
      <div class="flex items-start justify-between gap-3">
        <h2>{words().referrals.steps.paused.title}</h2>
        <Pill icon="circle-pause" tone="plain">
          {words().referrals.steps.paused.pill}
        </Pill>
      </div>
      <p>“{pause.question}”</p>
      <p class="second">
        {words().referrals.steps.paused.asked({
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
          copy={{ note: words().referrals.steps.paused.answer }}
          hints={
            source.kind === "partner"
              ? { note: words().referrals.steps.paused.answerHint({ partner: source.name }) }
              : {}
          }
          icon="check"
          button={words().referrals.steps.paused.button}
        />
      ) : null}
    </div>
  );
}
