import type { Vacancy } from "#shared/house/list-vacancies.ts";
import { en } from "../copy/en.ts";
import { BedBars } from "../ui/kit.tsx";

const states = ["free", "held", "occupied", "out"] as const;
const countsOf = ({ beds }: Vacancy) => ({
  free: beds.free,
  held: beds.held,
  occupied: beds.occupied,
  out: beds.outOfService,
});

/** Houses and their beds: a picture with the numbers beside it. */
export function HouseTable({ houses }: { houses: readonly Vacancy[] }) {
  const { columns } = en.network;
  const sum = (state: (typeof states)[number]) =>
    houses.reduce((total, one) => total + countsOf(one)[state], 0);
  return (
    <div class="panel">
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.house}</th>
            <th scope="col" class="wide-only">
              {columns.beds}
            </th>
            {states.map((state) => (
              <th scope="col" class="num">
                {columns[state]}
              </th>
            ))}
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
                <td class="wide-only">
                  <BedBars counts={counts} />
                </td>
                {states.map((state) => (
                  <td class={counts[state] === 0 ? "num second" : "num strong"}>{counts[state]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="strong">
              {en.network.total(houses.length)}
            </th>
            <td class="wide-only" />
            {states.map((state) => (
              <td class="num strong">{sum(state)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
