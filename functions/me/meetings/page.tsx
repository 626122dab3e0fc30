import { day, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import {
  commitmentForm,
  meetingForm,
  meetingShareForm,
  takeBackForm,
} from "#shared/journeys/meetings/forms.ts";
import { type OwnMeetings, readOwnMeetings } from "#shared/journeys/meetings/read-meetings.ts";
import { ActOf, FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Act } from "../../web/ui/act.tsx";
import { Empty, Panel, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { sayMeeting } from "./say.ts";

const copy = () => words().meetings;
const at = "/me/meetings";

interface Props {
  readonly ctx: PageContext<MeContext>;
  readonly found: OwnMeetings;
}

/** A resident's support meetings: this week, what they write down, and who sees how many. */
export async function meetingsPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const found = await readOwnMeetings(ctx.scope);
  const { title, button, labels, hints } = copy().form;
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p>
          {copy().lead} {copy().keep}
        </p>
        <ThisWeek ctx={ctx} found={found} />
        <Section title={title}>
          <div class="panel pad">
            <FormOf
              typed={ctx.typed}
              form={meetingForm}
              action={at}
              button={button}
              copy={labels}
              hints={hints}
              options={{ pathway: { words: copy().pathways }, way: { words: copy().ways } }}
              values={{ on: found.today.toString() }}
              more={{ on: { max: found.today.toString() } }}
            />
          </div>
        </Section>
        <Past found={found} />
        <Written ctx={ctx} found={found} />
        <Sharing ctx={ctx} found={found} />
      </>
    ),
  });
}

/** What they went to against what they set out to: never what is missing. */
function ThisWeek({ ctx, found: { now } }: Props) {
  const { title, days, count, weekly, kept } = copy().thisWeek;
  const { set, change, label, hint, button, end, endHint } = copy().commitment;
  const has = now.weekly !== null;
  return (
    <Section title={title} aside={days}>
      <div class="panel pad stack">
        <p>
          <b>{count({ n: now.count })}</b>
          {now.weekly === null ? null : (
            <>
              <br />
              {weekly({ n: now.weekly })}
            </>
          )}
        </p>
        {now.weekly && now.count >= now.weekly ? <p>{kept}</p> : null}
        <ActOf
          typed={ctx.typed}
          form={commitmentForm}
          icon="pencil"
          title={has ? change : set}
          action={`${at}/commitment`}
          button={button}
          copy={{ weekly: label }}
          hints={{ weekly: hint }}
          values={{ weekly: now.weekly === null ? "" : String(now.weekly) }}
        />
        {has ? (
          <Act
            typed={ctx.typed}
            form="end-commitment"
            icon="ban"
            title={end}
            hint={endHint}
            action={`${at}/commitment/end`}
            button={end}
          />
        ) : null}
      </div>
    </Section>
  );
}

function Past({ found: { past } }: Pick<Props, "found">) {
  const { title, week, went, weekly, none, noWeekly } = copy().past;
  return past.length > 0 ? (
    <Section title={title}>
      <Panel>
        <table>
          <thead>
            <tr>
              <th scope="col">{week}</th>
              <th scope="col">{went}</th>
              <th scope="col">{weekly}</th>
            </tr>
          </thead>
          <tbody>
            {past.map((one) => (
              <tr>
                <th scope="row">{longDay(one.week)}</th>
                <td>{one.count || none}</td>
                <td>{one.weekly ?? noWeekly}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </Section>
  ) : null;
}

function Written({ ctx, found: { meetings, timeZone } }: Props) {
  const sayDay = (on: string) => day(on, ctx.scope.now(), timeZone);
  const { title, none, takeBack, which, takeBackHint, button } = copy().list;
  if (meetings.length === 0)
    return (
      <Section title={title}>
        <Empty>{none}</Empty>
      </Section>
    );
  return (
    <Section title={title}>
      <div class="stack">
        <Panel rows>
          {meetings.map((one) => (
            <div class="row">
              <div class="grow">
                <b>{sayDay(one.on)}</b>
                <div>{sayMeeting(one)}</div>
                {one.name ? <div class="second">{one.name}</div> : null}
              </div>
            </div>
          ))}
        </Panel>
        <ActOf
          typed={ctx.typed}
          form={takeBackForm}
          icon="undo-2"
          title={takeBack}
          hint={takeBackHint}
          action={`${at}/take-back`}
          button={button}
          copy={{ meeting: which }}
          options={{
            meeting: {
              pairs: meetings.map(
                (one) =>
                  [one.id, [sayDay(one.on), sayMeeting(one), one.name].filter(Boolean).join(" · ")] as const,
              ),
            },
          }}
        />
      </div>
    </Section>
  );
}

function Sharing({ ctx, found: { share } }: Props) {
  const { title, label, hint, shares, button } = copy().sharing;
  return (
    <Section title={title}>
      <div class="panel pad">
        <FormOf
          typed={ctx.typed}
          form={meetingShareForm}
          action={`${at}/sharing`}
          button={button}
          copy={{ share: label }}
          hints={{ share: hint }}
          options={{ share: { words: shares } }}
          values={{ share }}
        />
      </div>
    </Section>
  );
}
