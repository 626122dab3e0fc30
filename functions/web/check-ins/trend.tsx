import { scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { words } from "#functions/copy/words.ts";
import { standings } from "#shared/records/check-in/questions.ts";
import type { Trend } from "#shared/records/check-in/trend.ts";

const width = 336;
const height = 56;
const edge = 10;
const copy = () => words().checkIns;

interface Props {
  readonly trend: readonly Trend[];
  readonly sayDay: (date: string) => string;
}

/** How each part has been going, what is working now first. A table shows the same. */
export function Trends({ trend, sayDay }: Props) {
  const shown = trend.filter(({ points }) => points.length > 1);
  if (shown.length === 0) return <p class="second">{copy().page.trendNone}</p>;
  return (
    <div class="panel pad chart stack">
      {shown.map((one) => (
        <Picture of={one} sayDay={sayDay} />
      ))}
      <details>
        <summary>{copy().page.trendTable}</summary>
        <Table trend={shown} sayDay={sayDay} />
      </details>
    </div>
  );
}

function Picture({ of: { domain, points }, sayDay }: { of: Trend } & Pick<Props, "sayDay">) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const { domains } = words().plans.plan;
  const said = copy().form.standings;
  const x = scalePoint(
    points.map((_, at) => at),
    [edge, width - edge],
  );
  const y = scalePoint(standings, [edge, height - edge]);
  const at = (_: Trend["points"][number], index: number) => x(index) ?? edge;
  const path = line<Trend["points"][number]>(at, ({ is }) => y(is) ?? edge)([...points]);
  const id = `trend-${domain}`;
  return (
    <div>
      <p>
        <b>{domains[domain]}</b> <span class="second">{said[last.is]}</span>
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{domains[domain]}</title>
        <desc id={`${id}-desc`}>
          {copy().page.describe({
            part: domains[domain],
            first: said[first.is],
            from: sayDay(first.on),
            last: said[last.is],
            to: sayDay(last.on),
          })}
        </desc>
        {standings.map((one) => (
          <line class="grid" x1={edge} x2={width - edge} y1={y(one)} y2={y(one)} />
        ))}
        <path class="trend-line" d={path ?? ""} />
        {points.map((one, index) => (
          <circle class={one.is} cx={at(one, index)} cy={y(one.is)} r="4" />
        ))}
      </svg>
    </div>
  );
}

function Table({ trend, sayDay }: Props) {
  const { page } = copy();
  const days = [...new Set(trend.flatMap(({ points }) => points.map(({ on }) => on)))].sort().reverse();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{page.trendDay}</th>
          {trend.map(({ domain }) => (
            <th scope="col">{words().plans.plan.domains[domain]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr>
            <th scope="row">{sayDay(day)}</th>
            {trend.map(({ points }) => {
              const on = points.findLast((one) => one.on === day);
              return <td>{on ? copy().form.standings[on.is] : ""}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
