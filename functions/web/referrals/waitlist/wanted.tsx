import type { Temporal } from "temporal-polyfill";
import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { NetworkCensus } from "#shared/records/census/census.ts";
import { Bare, Empty, Section } from "../../ui/kit.tsx";

type Row = NetworkCensus["wanted"][number];
const copy = () => words().referrals.bedsWanted;

/** How many wait for a bed by house type, beside the open beds that could serve them: numbers, never names. */
export function Wanted(props: {
  rows: readonly Row[];
  at: string | null;
  now: Temporal.Instant;
  zone: string;
}) {
  const { at, now, zone } = props;
  const rows = props.rows.filter(worthARow);
  return (
    <Section title={copy().title}>
      {at === null ? (
        <Empty>{copy().uncounted}</Empty>
      ) : rows.length === 0 ? (
        <Empty>{copy().nobody}</Empty>
      ) : (
        <div class="panel">
          <table>
            <thead>
              <tr>
                <th scope="col">{copy().columns.wish}</th>
                {[copy().columns.waiting, copy().columns.offered, copy().columns.free].map((name) => (
                  <th scope="col" class="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row" class="strong">
                    {row.wish
                      ? (row.wish.children ? copy().wishWithChildren : copy().wish)[row.wish.house]
                      : copy().unknown}
                    {short(row) > 0 ? (
                      <div>
                        <Bare icon="clock" tone="due">
                          {copy().short({ n: short(row) })}
                        </Bare>
                      </div>
                    ) : null}
                  </th>
                  {[row.waiting, row.offered].map((n) => (
                    <td class={n === 0 ? "num second" : "num strong"}>{n}</td>
                  ))}
                  <td class={row.free === 0 ? "num second" : "num strong"}>{row.wish ? row.free : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {at === null ? null : (
        <p class="second px-1 pt-2">{copy().counted({ when: whenWithin(at, now, zone) })}</p>
      )}
    </Section>
  );
}

/** Rows where someone waits, and open beds for men or for women even if no one waits. */
const worthARow = ({ wish, waiting, free }: Row): boolean =>
  waiting > 0 || (free > 0 && wish !== null && wish.house !== "any" && !wish.children);

/** How many more wait without an offer than there are open beds. */
const short = ({ wish, waiting, offered, free }: Row): number => (wish ? waiting - offered - free : 0);
