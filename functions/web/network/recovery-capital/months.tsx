import { month as sayMonth } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Measure } from "#shared/records/capital/measure.ts";
import type { CapitalMonth, Spread } from "#shared/records/capital/month.ts";
import { wordingOf } from "../../capital/wording.ts";
import { Empty, Section } from "../../ui/kit.tsx";

const copy = () => words().capital.staff;

interface Props {
  /** Latest first. */
  readonly months: readonly CapitalMonth[];
  readonly measures: readonly Measure[];
}

/** How many answered in each quarter of the range, by month: nothing that tells of a few people. */
export function Months({ months, measures }: Props) {
  return (
    <Section title={copy().months}>
      <p class="second">{copy().monthsLead}</p>
      {months.length === 0 ? <Empty>{copy().noMonths}</Empty> : null}
      {months.map(({ month, frozen }) =>
        frozen?.spreads.map((spread) => (
          <Table
            spread={spread}
            month={sayMonth(month)}
            measure={measures.find((one) => one.id === spread.instrument)}
          />
        )),
      )}
      {months.length > 0 ? (
        <p>
          <a class="under" href="/network/export">
            {copy().export}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

function Table(props: {
  readonly spread: Spread;
  readonly month: string;
  readonly measure: Measure | undefined;
}) {
  const { spread, month, measure } = props;
  const title = measure?.words?.en.title ?? (measure && wordingOf(measure).title) ?? "";
  const shown = (count: number | null) => count ?? copy().hidden;
  return (
    <div class="panel pad">
      <h3>{copy().month({ month, title })}</h3>
      <table aria-label={copy().month({ month, title })}>
        <thead>
          <tr>
            <th scope="col">{copy().band}</th>
            <th scope="col">{copy().count}</th>
          </tr>
        </thead>
        <tbody>
          {spread.counts.map((count, band) => (
            <tr>
              <th scope="row">{copy().bands[band] ?? band}</th>
              <td>{shown(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{copy().total}</th>
            <td>{shown(spread.total)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
