import type { Temporal } from "temporal-polyfill";
import { and, fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { oneIn } from "#shared/records/draw/kept-keys.ts";
import { type DayState, type FairDay, stateOf } from "#shared/records/draw/public.ts";
import { codeOf } from "#shared/records/selection/header.ts";
import { isDevelopment } from "#shared/records/selection/round.ts";
import type { FairRecord } from "#shared/testing/selection/read-record.ts";
import type { Assets } from "../assets/load.ts";
import { Bare, Facts, Panel, Section } from "../ui/kit.tsx";
import { bareDocument, type Markup } from "../ui/layout.tsx";

const copy = () => words().testing.fair;

/** That a trial proves nothing, wherever its selections are shown. */
export const Trial = ({ beacon }: { beacon: string }) =>
  isDevelopment(beacon) ? (
    <p class="panel pad" role="note">
      {copy().trial}
    </p>
  ) : null;

/** What anybody may check of a house's random selections. */
export function fairPage(
  assets: Assets,
  { periods, days }: FairRecord,
  { now, json }: { readonly now: Temporal.Instant; readonly json: string },
): Markup {
  const [latest] = periods;
  return bareDocument(
    assets,
    copy().title,
    <>
      <div>
        <h1>{copy().title}</h1>
        <p>{copy().lead}</p>
      </div>
      {latest ? <Trial beacon={latest.period.beacon} /> : null}
      <p class="second">{witnessed(days)}</p>
      <Counts days={days} now={now} />
      <Section title={copy().periods}>
        {periods.map(({ period, rules, publishedAt }) => (
          <Facts
            rows={[
              [copy().from, longDay(period.first)],
              [copy().days, String(period.days)],
              [copy().odds, copy().oneIn({ n: oneIn(rules.p) })],
              [copy().published, fullDate(publishedAt, "UTC")],
              [copy().commitment, <code class="cell">{period.k0}</code>],
            ]}
          />
        ))}
      </Section>
      <Section title={copy().each}>
        <Panel rows>
          {days.map((day) => (
            <Day day={day} now={now} />
          ))}
        </Panel>
      </Section>
      <p>
        <a class="under" href={json}>
          {copy().json}
        </a>
        <span class="second"> {copy().parts}</span>
      </p>
      <p class="second">{copy().how}</p>
    </>,
  );
}

/** Who has held the codes, of the days on the page. */
function witnessed(days: readonly FairDay[]): string {
  const latest = days.find(({ signature }) => signature);
  const told = latest?.witnesses ?? [];
  if (told.length === 0) return copy().noWitness;
  const names = told.flatMap(({ name }) => name ?? []);
  return copy().witnessed({ named: and(names) || "none", unnamed: told.length - names.length });
}

function Told({ day: { witnesses, signature } }: { day: FairDay }) {
  if (!signature) return null;
  const last = witnesses
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return (
    <div class="second">
      {last ? copy().told({ n: witnesses.length, time: `${last.slice(11, 16)} UTC` }) : copy().toldNone}
    </div>
  );
}

function Counts({ days, now }: { days: readonly FairDay[]; now: Temporal.Instant }) {
  const count = (state: DayState) => days.filter((day) => stateOf(day, now) === state).length;
  const counts = {
    days: days.length,
    drawn: count("revealed"),
    late: count("void"),
    keyless: count("overdue"),
  };
  return <p>{copy().counts(counts)}</p>;
}

const look = {
  revealed: { icon: "circle-check", tone: "good" },
  drawn: { icon: "hourglass", tone: "plain" },
  waiting: { icon: "clock", tone: "plain" },
  void: { icon: "ban", tone: "held" },
  overdue: { icon: "triangle-alert", tone: "late" },
} as const;

function Day({ day, now }: { day: FairDay; now: Temporal.Instant }) {
  const state = stateOf(day, now);
  return (
    <div class="row">
      <div class="grow">
        <b>{longDay(day.date)}</b>
        <div>
          <Bare {...look[state]}>{copy().states[state]}</Bare>
        </div>
        <div class="second">{copy().round({ n: day.round })}</div>
        <div class="second">
          <code>{copy().code({ code: codeOf(day.hash) })}</code>
        </div>
        <code class="second cell">{day.hash}</code>
        <Told day={day} />
      </div>
    </div>
  );
}
