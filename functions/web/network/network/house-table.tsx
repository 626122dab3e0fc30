import { words } from "#functions/copy/words.ts";
import type { Vacancy } from "#shared/records/house/list-vacancies.ts";
import type { NetworkPage } from "#shared/views/network-page.ts";
import { Bare, BedBars, Icon } from "../../ui/kit.tsx";

const states = ["free", "held", "occupied", "out"] as const;
const countsOf = ({ beds }: Vacancy) => ({
  free: beds.free,
  held: beds.held,
  occupied: beds.occupied,
  out: beds.outOfService,
});

/** Houses with their beds, on-time decisions and waiting referrals. */
export function HouseTable({ found }: { found: NetworkPage }) {
  const { houses } = found;
  const copy = words().network.figures;
  const { columns } = words().network.page;
  const sum = (state: (typeof states)[number]) =>
    houses.reduce((total, one) => total + countsOf(one)[state], 0);
  return (
    <div class="panel">
      <p class="legend">
        {(["occupied", "held", "free", "out"] as const).map((state) => (
          <span>
            <span class="bars" aria-hidden="true">
              <i class={state} />
            </span>
            {words().houses.status[state]} <b>{sum(state)}</b>
          </span>
        ))}
      </p>
      <HouseRows found={found} />
      <table class="wide-only">
        <thead>
          <tr>
            <th scope="col">{columns.house}</th>
            <th scope="col">{columns.beds}</th>
            {states.map((state) => (
              <th scope="col" class="num">
                {columns[state]}
              </th>
            ))}
            <th scope="col" class="num">
              {copy.columns.inTime}
            </th>
            <th scope="col" class="num">
              {copy.columns.waiting}
            </th>
          </tr>
        </thead>
        <tbody>
          {houses.map((one) => {
            const counts = countsOf(one);
            return (
              <tr>
                <th scope="row" class="strong">
                  {one.house.name}
                </th>
                <td>
                  <BedBars counts={counts} />
                </td>
                {states.map((state) => (
                  <td class={counts[state] === 0 ? "num second" : "num strong"}>{counts[state]}</td>
                ))}
                <td class="num">
                  <InTime decisions={found.decisions.byHouse.get(one.id)} />
                </td>
                <Waits n={found.waits.get(one.id)?.waiting ?? 0} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="strong">
              {words().network.page.total({ n: houses.length })}
            </th>
            <td />
            {states.map((state) => (
              <td class="num strong">{sum(state)}</td>
            ))}
            <td class="num strong">{inAll(found, houses)}</td>
            <td class="num strong">
              {houses.reduce((total, one) => total + (found.waits.get(one.id)?.waiting ?? 0), 0)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type Figures = NetworkPage["decisions"]["all"];

/** Below this on-time share a house is flagged. */
const fewInTime = 0.75;
const manyLate = ({ inTime, answered }: Figures) => inTime / answered < fewInTime;

function InTime({ decisions }: { decisions: Figures | undefined }) {
  if (!decisions) return null;
  const text = words().network.figures.inTimeOf({ inTime: decisions.inTime, of: decisions.answered });
  if (!manyLate(decisions)) return <>{text}</>;
  return (
    <Bare icon="alarm-clock" tone="late">
      {text}
    </Bare>
  );
}

const Waits = ({ n }: { n: number }) => <td class={n === 0 ? "num second" : "num strong"}>{n}</td>;

/** The same on a phone, as text under the name. */
function HouseRows({ found }: { found: NetworkPage }) {
  const copy = words().network.figures;
  return (
    <ul class="rows narrow-only plain-list">
      {found.houses.map((one) => {
        const decisions = found.decisions.byHouse.get(one.id);
        const waiting = found.waits.get(one.id)?.waiting ?? 0;
        return (
          <li class="pad">
            <div class="house-row">
              <b>{one.house.name}</b>
              <BedBars counts={countsOf(one)} />
            </div>
            <div class="second">
              {copy.bedsHere(one.beds)}
              {waiting > 0 ? `, ${copy.waitHere({ n: waiting })}` : ""}
            </div>
            {decisions ? (
              <div class={manyLate(decisions) ? "bare t-late" : "second"}>
                {manyLate(decisions) ? <Icon name="alarm-clock" /> : null}
                {copy.decidedInTime({ inTime: decisions.inTime, of: decisions.answered })}
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function inAll(found: NetworkPage, houses: readonly Vacancy[]): string {
  const those = houses.flatMap((one) => found.decisions.byHouse.get(one.id) ?? []);
  const answered = those.reduce((sum, one) => sum + one.answered, 0);
  const inTime = those.reduce((sum, one) => sum + one.inTime, 0);
  return answered === 0 ? "" : words().network.figures.inTimeOf({ inTime, of: answered });
}
