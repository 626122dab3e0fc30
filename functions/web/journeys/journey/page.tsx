import { day, fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type JourneyPage, readJourney } from "#shared/journeys/beside/read-journey.ts";
import { partingForm } from "#shared/journeys/beside/say-parting.ts";
import { nextForm } from "#shared/journeys/beside/set-next.ts";
import { today } from "#shared/kernel/local-date.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { markOn, nextMark } from "#shared/records/milestone/marks.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { counts, sayMark } from "../../kit/say-mark.ts";
import { GoalRow } from "../../plans/goals.tsx";
import { Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { StrengthList } from "../../ui/strength-list.tsx";
import { journeyFrame } from "./frame.tsx";
import { Meetings } from "./meetings.tsx";

const copy = () => words().mentoring.journey;

/** A journey: who it is, and when they meet. */
export async function journeyPage(ctx: PageContext): Promise<Markup> {
  const [found, { plan }] = await Promise.all([readJourney(ctx.scope), readPlan(ctx.scope)]);
  return journeyFrame(ctx, {
    name: found.journey.name,
    at: "",
    children: (
      <>
        <p class="second">{copy().lead}</p>
        <Strengths plan={plan} />
        <Parting ctx={ctx} found={found} />
        <Milestones ctx={ctx} found={found} />
        <Meetings scope={ctx.scope} found={found} />
        <Meeting ctx={ctx} found={found} />
        <Goals plan={plan} at={`/journeys/${idIn(ctx, "journey")}/plan`} />
      </>
    ),
  });
}

type PlanOf = { readonly plan: RecoveryPlan | undefined };

const Strengths = ({ plan }: PlanOf) =>
  plan && plan.strengths.length > 0 ? (
    <Section title={words().plans.plan.strengths}>
      <StrengthList all={plan.strengths} />
    </Section>
  ) : null;

/** What they work on now. */
function Goals({ plan, at }: PlanOf & { at: string }) {
  const goals = plan?.goals.filter(({ state }) => state === "active") ?? [];
  return goals.length > 0 ? (
    <Section title={words().plans.plan.parts}>
      <Panel rows>
        {goals.map((goal) => (
          <GoalRow goal={goal} at={at} />
        ))}
      </Panel>
    </Section>
  ) : null;
}

/** After a move-out. */
function Parting({ ctx, found: { journey } }: { ctx: PageContext; found: JourneyPage }) {
  const { parting, mentor, timeZone } = journey;
  if (!parting || mentor !== ctx.membership.member) return null;
  const { title, text, labels, options, button, waiting } = copy().parting;
  return (
    <Section title={title}>
      <div class="panel pad stack">
        {parting.mentor ? (
          <p>{waiting}</p>
        ) : (
          <>
            <p>{text({ day: fullDate(parting.until, timeZone) })}</p>
            <FormOf
              typed={ctx.typed}
              form={partingForm}
              action={`/journeys/${journey.id}/parting`}
              button={button}
              copy={labels}
              options={{ goesOn: { words: options } }}
            />
          </>
        )}
      </div>
    </Section>
  );
}

function Milestones({ ctx, found: { journey, milestones } }: { ctx: PageContext; found: JourneyPage }) {
  const { title, lead, today: isToday } = words().milestones.mentor;
  const on = today(ctx.scope.now(), journey.timeZone);
  const shown = counts.flatMap((what) => {
    const from = milestones[what];
    const mark = from && markOn(from, on);
    const next = from && nextMark(from, on);
    return [
      ...(mark ? [{ said: sayMark(what, mark), when: isToday }] : []),
      ...(next ? [{ said: sayMark(what, next.mark), when: longDay(next.on) }] : []),
    ];
  });
  return shown.length > 0 ? (
    <Section title={title}>
      <Panel rows>
        {shown.map(({ said, when }) => (
          <div class="row">
            <span class="grow">{said}</span>
            <span>{when}</span>
          </div>
        ))}
      </Panel>
      <p class="second">{lead}</p>
    </Section>
  ) : null;
}

function Meeting({ ctx, found: { journey, rhythm } }: { ctx: PageContext; found: JourneyPage }) {
  const { lastOn, nextOn, promised } = rhythm;
  const said = (on: string) => day(on, ctx.scope.now(), journey.timeZone);
  return (
    <Section title={copy().next}>
      <div class="panel pad stack">
        <p>
          {nextOn ? copy().on({ day: said(nextOn) }) : copy().noNext}
          <br />
          <span class="second">{lastOn ? copy().last({ day: said(lastOn) }) : copy().notMet}</span>
        </p>
        {promised ? <p>{copy().promised({ what: promised })}</p> : null}
        <ActOf
          typed={ctx.typed}
          form={nextForm}
          icon="calendar-clock"
          title={nextOn ? copy().change : copy().set}
          action={`/journeys/${idIn(ctx, "journey")}/next`}
          button={copy().save}
          copy={copy().labels}
          hints={copy().hints}
          values={{ nextOn: nextOn ?? "", promised }}
        />
      </div>
    </Section>
  );
}
