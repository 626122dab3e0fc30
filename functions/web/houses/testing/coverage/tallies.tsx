import { words } from "#functions/copy/words.ts";
import type { Shown } from "#shared/kernel/few.ts";
import { outcomes } from "#shared/records/test/counted.ts";
import { askedIn, type CoverageMonth, sumOf, type Tally } from "#shared/records/test/coverage.ts";
import { grounds } from "#shared/records/test/kinds.ts";
import { Section } from "../../../ui/kit.tsx";

const copy = () => words().testing.coverage;

interface Row {
  readonly name: string;
  readonly shown: Shown;
}
const whole = (tally: Tally): Shown => ({
  total: askedIn(tally),
  counts: outcomes.map((one) => tally[one]),
});

interface Props {
  readonly first: string;
  readonly rows: readonly Row[];
  readonly total: Shown;
}

/** A count that could point to one resident. */
export const HiddenCount = () => (
  <>
    <span aria-hidden="true">–</span>
    <span class="sr-only">{copy().hidden}</span>
  </>
);

/** What came of tests, a row each: a table, and on a phone text under the name. */
export function Tallies({ first, rows, total }: Props) {
  const cells = ({ total: asked, counts }: Shown) =>
    [asked, ...counts].map((n) => <td class={n ? "num" : "num second"}>{n ?? <HiddenCount />}</td>);
  return (
    <div class="panel">
      <ul class="rows narrow-only plain-list">
        {[...rows, { name: copy().total, shown: total }].map(({ name, shown }) => (
          <li class="pad">
            <b>{name}</b>
            <div class="second">{said(shown)}</div>
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
          {rows.map(({ name, shown }) => (
            <tr>
              <th scope="row">{name}</th>
              {cells(shown)}
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

function said({ total, counts }: Shown): string {
  const parts = [
    ...(total === null ? [] : [copy().askedOf({ n: total })]),
    ...outcomes.flatMap((one, at) => {
      const n = counts[at];
      return n ? [copy().counts[one]({ n })] : [];
    }),
  ];
  const hidden = counts.includes(null) ? [parts.length > 0 ? copy().restHidden : copy().hidden] : [];
  return [...parts, ...hidden].join(" · ");
}

/** Everything that was asked for in some months. */
const allOf = (months: readonly CoverageMonth[]): Tally =>
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
          shown: whole(sumOf(months.map((month) => month.grounds[ground]))),
        }))}
        total={whole(allOf(months))}
      />
      {askedIn(outside) > 0 ? (
        <p class="pt-2">
          <b>{copy().outsidePolicy}:</b> {said(whole(outside))}.{" "}
          <span class="second">{copy().outsideHint}</span>
        </p>
      ) : null}
    </Section>
  );
}
