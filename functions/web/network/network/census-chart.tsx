import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { Temporal } from "temporal-polyfill";
import { day, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Step } from "#shared/records/census/steps.ts";
import { Empty } from "../../ui/kit.tsx";

const width = 336;
const height = 132;
const plot = { left: 34, right: 292, top: 14, bottom: 104 };
const copy = () => words().network.figures.chart;

/**
 * Beds and occupied beds by night. The shaded area is unoccupied beds: the scale may not start at zero, so nothing
 * is filled below the line. A table shows the same numbers.
 */
export function CensusChart(props: {
  nights: readonly (Step | null)[];
  at: string | null;
  now: Temporal.Instant;
  zone: string;
}) {
  const { at, now, zone } = props;
  const nights = known(props.nights);
  if (nights.length === 0 || !at) return <Empty>{copy().none}</Empty>;
  return (
    <div class="panel pad chart">
      <Picture nights={nights} short={(date) => day(date, now, zone).replace(/^\w+, /, "")} />
      <details>
        <summary>{copy().table}</summary>
        <NightTable nights={nights} say={(date) => day(date, now, zone)} />
      </details>
      <p class="second">{copy().counted({ when: whenWithin(at, now, zone) })}</p>
    </div>
  );
}

/** From the first night with a bed. */
function known(nights: readonly (Step | null)[]): Step[] {
  const all = nights.filter((one): one is Step => one !== null);
  const first = all.findIndex((one) => one.beds > 0);
  return first < 0 ? [] : all.slice(first);
}

function Picture({ nights, short }: { nights: readonly Step[]; short: (date: string) => string }) {
  const [first, last] = [nights[0], nights.at(-1)];
  if (!first || !last) return null;
  const least = Math.min(...nights.map((one) => one.occupied));
  const most = Math.max(...nights.map((one) => one.occupied));
  const x = scaleLinear([0, Math.max(1, nights.length - 1)], [plot.left, plot.right]);
  const y = scaleLinear(scaleOf(nights), [plot.bottom, plot.top]);
  const beds = line<Step>(
    (_, at) => x(at),
    (one) => y(one.beds),
  ).curve(curveStepAfter)(nights);
  const occupied = line<Step>(
    (_, at) => x(at),
    (one) => y(one.occupied),
  )(nights);
  const between = area<Step>(
    (_, at) => x(at),
    (one) => y(one.occupied),
    (one) => y(one.beds),
  )(nights);
  const apart = Math.abs(y(last.beds) - y(last.occupied)) >= 15;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="census-title census-desc">
      <title id="census-title">{copy().title}</title>
      <desc id="census-desc">
        {copy().describe({
          from: short(first.on),
          first: copy().of({ occupied: first.occupied, beds: first.beds }),
          last: copy().of({ occupied: last.occupied, beds: last.beds }),
          least,
          most,
        })}
      </desc>
      {y.ticks(3).map((tick) => (
        <>
          <line class="grid" x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text x={plot.left - 8} y={y(tick) + 4} class="right">
            {tick}
          </text>
        </>
      ))}
      <path class="between" d={between ?? ""} />
      <path class="beds-line" d={beds ?? ""} />
      <path class="occupied-line" d={occupied ?? ""} />
      <NotOccupied nights={nights} x={x} y={y} />
      <circle cx={x(nights.length - 1)} cy={y(last.occupied)} r="4" />
      {apart ? (
        <text x={plot.right + 9} y={y(last.beds) + 4}>
          {last.beds}
        </text>
      ) : null}
      <text x={plot.right + 9} y={y(last.occupied) + 4} class="now">
        {last.occupied}
      </text>
      <text x={plot.left} y={height - 8}>
        {short(first.on)}
      </text>
      <text x={plot.right} y={height - 8} class="right">
        {copy().tonight}
      </text>
    </svg>
  );
}

/** Starts a little below the lowest occupied count, or at zero if that is close. */
function scaleOf(nights: readonly Step[]): [number, number] {
  const least = Math.min(...nights.map((one) => one.occupied));
  const top = Math.max(1, ...nights.map((one) => Math.max(one.beds, one.occupied)));
  const below = least - (top - least) * 0.4;
  const step = top > 50 ? 10 : top > 20 ? 5 : 1;
  return [below < top * 0.2 ? 0 : Math.floor(below / step) * step, top];
}

/** Labels the shaded area where there is room. */
function NotOccupied(props: {
  nights: readonly Step[];
  x: (at: number) => number;
  y: (value: number) => number;
}) {
  const { nights, x, y } = props;
  const half = 42;
  const room = nights
    .map((one, at) => ({ at: x(at), top: y(one.beds), tall: y(one.occupied) - y(one.beds) }))
    .filter(({ at }) => at > plot.left + half && at < plot.right - half)
    .reduce((best, one) => (one.tall > best.tall ? one : best), { at: 0, top: 0, tall: 0 });
  if (room.tall < 24) return null;
  return (
    <text x={room.at} y={room.top + Math.min(room.tall / 2 + 4, 22)} class="middle">
      {copy().notOccupied}
    </text>
  );
}

function NightTable({ nights, say }: { nights: readonly Step[]; say: (date: string) => string }) {
  const { columns } = copy();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.night}</th>
          {[columns.occupied, columns.beds, columns.share].map((name) => (
            <th scope="col" class="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...nights].reverse().map(({ on, occupied, beds }) => (
          <tr>
            <th scope="row">{say(on)}</th>
            <td class="num">{occupied}</td>
            <td class="num">{beds}</td>
            <td class="num">
              {beds > 0 ? copy().percent({ percent: Math.round((occupied / beds) * 100) }) : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
