import { en } from "../copy/en.ts";
import { Field, Form } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";
import { localText, moment, nextHour, when } from "../ui/times.ts";
import { type Props, pathOf } from "./outcome.tsx";

/** A talk by phone: planned, held, planned anew. What came of it is a note. */
export function Screen(props: Props) {
  const { visit, found, zone } = props;
  const { screen } = found.header;
  const now = visit.scope.now();
  const held = screen?.held;
  return (
    <div class="stack" id="call">
      <h2>{en.steps.screen.title}</h2>
      {screen && !held ? <p>{en.steps.screen.planned(moment(screen.at, now, zone), screen.by)}</p> : null}
      {held ? (
        <div>
          <p>{held.note}</p>
          <p class="second">{[when(held.at, now, zone), held.by].filter(Boolean).join(", ")}</p>
        </div>
      ) : null}
      <Hold {...props} />
      <Plan {...props} />
    </div>
  );
}

function Hold({ visit, found }: Props) {
  const { typed } = visit;
  const form = (
    <Form id="call-note" action={`${pathOf(found)}/screening/note`}>
      <Field
        typed={typed}
        form="call-note"
        name="note"
        type="textarea"
        label={en.steps.screen.note}
        hint={en.steps.screen.noteHint}
        required
      />
      <button type="submit" class="btn btn-block">
        <Icon name="pencil" />
        {en.steps.screen.holdButton}
      </button>
    </Form>
  );
  return <More id="call-note" typed={typed} icon="phone" title={en.steps.screen.hold} form={form} />;
}

function Plan({ visit, found, zone }: Props) {
  const { typed, scope, membership } = visit;
  const planned = found.header.screen?.held ? null : found.header.screen;
  const form = (
    <Form id="call-plan" action={`${pathOf(found)}/screening`}>
      <Field
        typed={typed}
        form="call-plan"
        name="at"
        type="datetime-local"
        label={en.steps.screen.at}
        value={planned ? localText(planned.at, zone) : nextHour(scope.now(), zone)}
        required
      />
      <Field
        typed={typed}
        form="call-plan"
        name="who"
        label={en.steps.screen.who}
        value={planned?.by ?? membership.name}
        required
      />
      <button type="submit" class="btn btn-block">
        <Icon name="calendar-clock" />
        {en.steps.screen.planButton}
      </button>
    </Form>
  );
  const title = planned ? en.steps.screen.again : en.steps.screen.plan;
  return <More id="call-plan" typed={typed} icon="calendar-clock" title={title} form={form} />;
}
