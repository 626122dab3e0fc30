import { month as monthName } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type HouseNights, readBedNights } from "#shared/views/bed-nights.ts";
import type { PageContext } from "../../kit/route.ts";
import { Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().network.bedNights;
const path = "/network/bed-nights";

/** What a bookkeeper needs of every house: its nights and its fee, month by month. */
export async function bedNightsPage(ctx: PageContext): Promise<Markup> {
  const { req } = ctx.c;
  const found = await readBedNights(ctx.scope, { month: req.query("month"), cursor: req.query("cursor") });
  const whole = found.next === null && !req.query("cursor");
  return shell(ctx, {
    title: copy().title,
    here: "bed-nights",
    children: (
      <div class="form-page stack">
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        <nav class="chips" aria-label={copy().months}>
          {found.months.map((month) => (
            <a
              class="chip"
              href={`${path}?month=${month}`}
              aria-current={month === found.month ? "page" : undefined}
            >
              {monthName(month)}
            </a>
          ))}
        </nav>
        {found.houses.length === 0 ? <Empty>{copy().none}</Empty> : <Nights {...found} whole={whole} />}
        {found.next ? (
          <a class="btn" href={`${path}?${new URLSearchParams({ month: found.month, cursor: found.next })}`}>
            {copy().more}
          </a>
        ) : null}
        <p class="second">{copy().how}</p>
      </div>
    ),
  });
}

const money = (cents: number) => copy().money({ dollars: cents / 100 });

function Nights({ houses, whole }: { houses: readonly HouseNights[]; whole: boolean }) {
  const { columns } = copy();
  return (
    <div class="panel">
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.house}</th>
            <th scope="col" class="num">
              {columns.nights}
            </th>
            <th scope="col" class="num">
              {columns.fees}
            </th>
          </tr>
        </thead>
        <tbody>
          {houses.map(({ house, beds, occupied, unknown, feesCents }) => (
            <tr>
              <th scope="row">
                <span class="strong">{house.name}</span>
                <div class="second">
                  {house.weeklyFeeCents === null
                    ? copy().noFee
                    : copy().weekly({ fee: money(house.weeklyFeeCents) })}
                </div>
              </th>
              <td class="num">
                {copy().nightsOf({ occupied, beds })}
                {unknown > 0 ? <div class="second">{copy().unknown({ n: unknown })}</div> : null}
              </td>
              <td class="num">{feesCents === null ? "–" : money(feesCents)}</td>
            </tr>
          ))}
        </tbody>
        {whole ? <Total houses={houses} /> : null}
      </table>
    </div>
  );
}

const Total = ({ houses }: { houses: readonly HouseNights[] }) => {
  const sum = (of: (one: HouseNights) => number) => houses.reduce((total, one) => total + of(one), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" class="strong">
          {copy().total}
        </th>
        <td class="num strong">
          {copy().nightsOf({ occupied: sum((one) => one.occupied), beds: sum((one) => one.beds) })}
        </td>
        <td class="num strong">{money(sum((one) => one.feesCents ?? 0))}</td>
      </tr>
    </tfoot>
  );
};
