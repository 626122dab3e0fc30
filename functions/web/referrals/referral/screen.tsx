import { moment, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { screenForm } from "#shared/referrals/decisions/plan-screen.ts";
import { screenNoteForm } from "#shared/referrals/decisions/record-screen.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../../kit/fields.tsx";
import { localText, nextHour } from "../../kit/local-times.ts";
import { type Props, pathOf } from "./parts.tsx";

/** A phone screen: scheduled, logged, rescheduled. Its outcome is a note. */
export function Screen(props: Props) {
  const { ctx, found, zone } = props;
  const { screen } = found.header;
  const now = ctx.scope.now();
  return (
    <div class="stack" id="call">
      <h2>{words().referrals.steps.screen.title}</h2>
      {screen?.step === "planned" ? (
        <p>
          {words().referrals.steps.screen.planned({ when: moment(screen.at, now, zone), by: screen.caller })}
        </p>
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

const Hold = ({ ctx, found }: Props) => (
  <ActOf
    form={screenNoteForm}
    typed={ctx.typed}
    icon="phone"
    title={words().referrals.steps.screen.hold}
    action={`${pathOf(found)}/screening/note`}
    copy={words().referrals.steps.screen}
    hints={{ note: words().referrals.steps.screen.noteHint }}
    buttonIcon="pencil"
    button={words().referrals.steps.screen.holdButton}
  />
);

function Plan({ ctx, found, zone }: Props) {
  const { typed, scope, membership } = ctx;
  const { screen } = found.header;
  const planned = screen?.step === "planned" ? screen : null;
  return (
    <ActOf
      form={screenForm}
      typed={typed}
      icon="calendar-clock"
      title={planned ? words().referrals.steps.screen.again : words().referrals.steps.screen.plan}
      action={`${pathOf(found)}/screening`}
      copy={words().referrals.steps.screen}
      values={{
        at: planned ? localText(planned.at, zone) : nextHour(scope.now(), zone),
        who: planned?.caller ?? membership.name,
      }}
      buttonIcon="calendar-clock"
      button={words().referrals.steps.screen.planButton}
    />
  );
}
