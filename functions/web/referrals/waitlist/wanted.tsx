import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import type { NetworkCensus } from "#shared/records/census/census.ts";
import { Bare, Empty, Section } from "../../ui/kit.tsx";
import { when } from "../../ui/times.ts";

type Row = NetworkCensus["wanted"][number];
const words = en.bedsWanted;

/** Who waits for a bed, by whom it is for, beside the free beds that could be it: numbers, never who. */
export function Wanted(props: {
  rows: readonly Row[];
  at: string | null;
  now: Temporal.Instant;
  zone: string;
}) {
  const { at, now, zone } = props;
  const rows = props.rows.filter(worthARow);
  return (
    <Section title={words.title}>
      {at === null ? (
        <Empty>{words.uncounted}</Empty>
      ) : rows.length === 0 ? (
        <Empty>{words.nobody}</Empty>
      ) : (
        <div class="panel">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.wish}</th>
                {[words.columns.waiting, words.columns.offered, words.columns.free].map((name) => (
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
                    {row.wish ? words.wish(row.wish) : words.unknown}
                    {short(row) > 0 ? (
                      <div>
                        <Bare icon="clock" tone="due">
                          {words.short(short(row))}
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
        <p class="second px-1 pt-2">{words.counted(when(at, now, zone).toLowerCase())}</p>
      )}
    </Section>
  );
}

/** Whoever waits; and beds that are free for men or for women, though nobody does. */
const worthARow = ({ wish, waiting, free }: Row): boolean =>
  waiting > 0 || (free > 0 && wish !== null && wish.house !== "any" && !wish.children);

/** How many more wait, without an offer, than beds are free. */
const short = ({ wish, waiting, offered, free }: Row): number => (wish ? waiting - offered - free : 0);
