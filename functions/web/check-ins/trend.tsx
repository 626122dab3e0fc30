import { words } from "#functions/copy/words.ts";
import { standings } from "#shared/records/check-in/questions.ts";
import type { Trend } from "#shared/records/check-in/trend.ts";
import { TrendLine } from "../ui/trend-line.tsx";

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
  const heightOf = (is: Trend["points"][number]["is"]) => 1 - standings.indexOf(is) / (standings.length - 1);
  return (
    <div>
      <p>
        <b>{domains[domain]}</b> <span class="second">{said[last.is]}</span>
      </p>
      <TrendLine
        id={`trend-${domain}`}
        title={domains[domain]}
        description={copy().page.describe({
          part: domains[domain],
          first: said[first.is],
          from: sayDay(first.on),
          last: said[last.is],
          to: sayDay(last.on),
        })}
        points={points.map(({ is }) => ({ at: heightOf(is), class: is }))}
        grid={standings.map(heightOf)}
      />
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
