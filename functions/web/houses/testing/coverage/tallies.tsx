import { words } from "#functions/copy/words.ts";
import { outcomes } from "#shared/records/test/counted.ts";
import { askedIn, type CoverageMonth, sumOf, type Tally } from "#shared/records/test/coverage.ts";
import { grounds } from "#shared/records/test/kinds.ts";
import { Section } from "../../../ui/kit.tsx";

const copy = () => words().testing.coverage;

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** What came of tests, a row each: a table, and on a phone text under the name. */
export function Tallies({ first, rows, total }: { first: string; rows: readonly Row[]; total: Tally }) {
  const cells = (tally: Tally) =>
    [askedIn(tally), ...outcomes.map((one) => tally[one])].map((n) => (
      <td class={n === 0 ? "num second" : "num"}>{n}</td>
    ));
  return (
    <div class="panel">
      <ul class="rows narrow-only plain-list">
        {[...rows, { name: copy().total, tally: total }].map(({ name, tally }) => (
          <li class="pad">
            <b>{name}</b>
            <div class="second">{said(tally)}</div>
          </li>
        ))}
      </ul>
      <table class="wide-only">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {[copy().asked, ...outcomes.map((one) => copy().outcomes[one])].map((one) => (
              <th scope="col" class="num">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, tally }) => (
            <tr>
              <th scope="row">{name}</th>
              {cells(tally)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{copy().total}</th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const said = (tally: Tally): string =>
  [
    copy().askedOf({ n: askedIn(tally) }),
    ...outcomes.flatMap((one) => (tally[one] > 0 ? [copy().counts[one]({ n: tally[one] })] : [])),
  ].join(" · ");

/** Everything that was asked for in some months. */
export const allOf = (months: readonly CoverageMonth[]): Tally =>
  sumOf(months.flatMap((month) => grounds.map((ground) => month.grounds[ground])));

/** Tests by ground; those outside the house's policy apart. */
export function ByGround({ months }: { readonly months: readonly CoverageMonth[] }) {
  const names = words().testing.policy.groundNames;
  const outside = sumOf(months.map(({ outsidePolicy }) => outsidePolicy));
  return (
    <Section title={copy().grounds}>
      <Tallies
        first={copy().ground}
        rows={grounds.map((ground) => ({
          name: names[ground],
          tally: sumOf(months.map((month) => month.grounds[ground])),
        }))}
        total={allOf(months)}
      />
      {askedIn(outside) > 0 ? (
        <p class="pt-2">
          <b>{copy().outsidePolicy}:</b> {said(outside)}. <span class="second">{copy().outsideHint}</span>
        </p>
      ) : null}
    </Section>
  );
}
