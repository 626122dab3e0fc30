import { en } from "#functions/copy/en/en.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { localText, moment, nextHour, when } from "../../ui/times.ts";
import { type Props, pathOf } from "./parts.tsx";

/** A phone screen: scheduled, logged, rescheduled. Its outcome is a note. */
export function Screen(props: Props) {
  const { ctx, found, zone } = props;
  const { screen } = found.header;
  const now = ctx.scope.now();
  return (
    <div class="stack" id="call">
      <h2>{en.steps.screen.title}</h2>
      {screen?.step === "planned" ? (
        <p>{en.steps.screen.planned(moment(screen.at, now, zone), screen.caller)}</p>
      ) : null}
      {screen?.step === "held" ? (
        <div>
          <p>{screen.note}</p>
          <p class="second">
            {[when(screen.at, now, zone), nameOfActor(screen.by)].filter(Boolean).join(", ")}
          </p>
        </div>
      ) : null}
      <Hold {...props} />
      <Plan {...props} />
    </div>
  );
}

function Hold({ ctx, found }: Props) {
  const common = { typed: ctx.typed, form: "call-note" };
  return (
    <Act
      {...common}
      icon="phone"
      title={en.steps.screen.hold}
      action={`${pathOf(found)}/screening/note`}
      buttonIcon="pencil"
      button={en.steps.screen.holdButton}
    >
      <Field
        {...common}
        name="note"
        type="textarea"
        label={en.steps.screen.note}
        hint={en.steps.screen.noteHint}
        required
      />
    </Act>
  );
}

function Plan({ ctx, found, zone }: Props) {
  const { typed, scope, membership } = ctx;
  const { screen } = found.header;
  const planned = screen?.step === "planned" ? screen : null;
  const common = { typed, form: "call-plan" };
  const title = planned ? en.steps.screen.again : en.steps.screen.plan;
  return (
    <Act
      {...common}
      icon="calendar-clock"
      title={title}
      action={`${pathOf(found)}/screening`}
      buttonIcon="calendar-clock"
      button={en.steps.screen.planButton}
    >
      <Field
        {...common}
        name="at"
        type="datetime-local"
        label={en.steps.screen.at}
        value={planned ? localText(planned.at, zone) : nextHour(scope.now(), zone)}
        required
      />
      <Field
        {...common}
        name="who"
        label={en.steps.screen.who}
        value={planned?.caller ?? membership.name}
        required
      />
    </Act>
  );
}
