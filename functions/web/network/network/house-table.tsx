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
  const rest = elsewhere(found);
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
          {rest.answered > 0 || rest.waiting > 0 ? (
            <tr>
              <th scope="row" class="strong">
                {copy.elsewhere}
              </th>
              <td />
              {states.map(() => (
                <td />
              ))}
              <td class="num">
                <InTime decisions={rest} />
              </td>
              <Waits n={rest.waiting} />
            </tr>
          ) : null}
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
            <td class="num strong">
              {copy.inTimeOf({ inTime: found.decisions.all.inTime, of: found.decisions.all.answered })}
            </td>
            <td class="num strong">{found.waiting}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type Figures = Pick<NetworkPage["decisions"]["all"], "answered" | "inTime">;

/** Below this on-time share a house is flagged. */
const fewInTime = 0.75;
const manyLate = ({ inTime, answered }: Figures) => inTime / answered < fewInTime;

function InTime({ decisions }: { decisions: Figures | undefined }) {
  if (!decisions || decisions.answered === 0)
    return <span class="second">{words().network.figures.noDecisions}</span>;
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
  const rest = elsewhere(found);
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
      {rest.answered > 0 || rest.waiting > 0 ? (
        <li class="pad">
          <b>{copy.elsewhere}</b>
          {rest.waiting > 0 ? <div class="second">{copy.waitHere({ n: rest.waiting })}</div> : null}
          {rest.answered > 0 ? (
            <div class="second">{copy.decidedInTime({ inTime: rest.inTime, of: rest.answered })}</div>
          ) : null}
        </li>
      ) : null}
    </ul>
  );
}

/** What is of none of these houses: with admissions, and in houses on other pages or closed since. */
function elsewhere({ houses, decisions, waits, waiting }: NetworkPage) {
  const here = houses.map(({ id }) => ({ decided: decisions.byHouse.get(id), waits: waits.get(id) }));
  const sum = (of: (one: (typeof here)[number]) => number | undefined) =>
    here.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    answered: decisions.all.answered - sum(({ decided }) => decided?.answered),
    inTime: decisions.all.inTime - sum(({ decided }) => decided?.inTime),
    waiting: waiting - sum((one) => one.waits?.waiting),
  };
}
