import { en } from "#functions/copy/en/index.ts";
import { localText, moment, nextHour, when } from "#functions/copy/en/times.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** A phone screen: scheduled, logged, rescheduled. Its outcome is a note. */
export function Screen(props: Props) {
  const { ctx, found, zone } = props;
  const { screen } = found.header;
  const now = ctx.scope.now();
  return (
    <div class="stack" id="call">
      <h2>{en.referrals.steps.screen.title}</h2>
      {screen?.step === "planned" ? (
        <p>{en.referrals.steps.screen.planned({ when: moment(screen.at, now, zone), by: screen.caller })}</p>
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
      title={en.referrals.steps.screen.hold}
      action={`${pathOf(found)}/screening/note`}
      buttonIcon="pencil"
      button={en.referrals.steps.screen.holdButton}
    >
      <Field
        {...common}
        name="note"
        type="textarea"
        label={en.referrals.steps.screen.note}
        hint={en.referrals.steps.screen.noteHint}
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
  const title = planned ? en.referrals.steps.screen.again : en.referrals.steps.screen.plan;
  return (
    <Act
      {...common}
      icon="calendar-clock"
      title={title}
      action={`${pathOf(found)}/screening`}
      buttonIcon="calendar-clock"
      button={en.referrals.steps.screen.planButton}
    >
      <Field
        {...common}
        name="at"
        type="datetime-local"
        label={en.referrals.steps.screen.at}
        value={planned ? localText(planned.at, zone) : nextHour(scope.now(), zone)}
        required
      />
      <Field
        {...common}
        name="who"
        label={en.referrals.steps.screen.who}
        value={planned?.caller ?? membership.name}
        required
      />
    </Act>
  );
}
