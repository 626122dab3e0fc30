import { words } from "#functions/copy/words.ts";
import type { Answered } from "#shared/capital/read-capital.ts";
import { rangeOf } from "#shared/records/capital/scoring.ts";
import { TrendLine } from "../ui/trend-line.tsx";
import { wordingOf } from "./wording.ts";

const copy = () => words().capital.page;

interface Props {
  /** Of one questionnaire, latest first. */
  readonly answered: readonly Answered[];
  readonly sayDay: (date: string) => string;
}

/** Someone's own scores over time. A table shows the same. */
export function ScoreTrend({ answered, sayDay }: Props) {
  const scored = answered.flatMap(({ score, ...one }) => (score === null ? [] : [{ ...one, score }]));
  const points = scored.toReversed();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return <p class="second">{copy().trendNone}</p>;
  const { least, most } = rangeOf(last.measure);
  const { title, lang } = wordingOf(last.measure);
  const describe = { first: first.score, last: last.score, least, most };
  return (
    <div class="panel pad chart stack">
      <p>
        <b lang={lang}>{title}</b> <span class="second">{copy().score({ score: last.score, most })}</span>
      </p>
      <TrendLine
        id="score"
        title={title}
        description={copy().describe({ ...describe, from: sayDay(first.on), to: sayDay(last.on) })}
        points={points.map(({ score }) => ({ at: (score - least) / (most - least) }))}
        grid={[0, 0.5, 1]}
      />
      <details>
        <summary>{copy().trendTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{copy().trendDay}</th>
              <th scope="col">{copy().trendScore}</th>
            </tr>
          </thead>
          <tbody>
            {scored.map(({ on, score }) => (
              <tr>
                <th scope="row">{sayDay(on)}</th>
                <td>{copy().score({ score, most })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
