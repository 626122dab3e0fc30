import { words } from "#functions/copy/words.ts";
import { Icon } from "../../ui/kit.tsx";
import type { Day } from "./day.ts";

/** How much there is of what, on top. Each count leads to its part of the page. */
export function Counts({ day: { board } }: { day: Day }) {
  const copy = words().houses.today.count;
  const late = board.toDo.filter((one) => one.late).length;
  const of = (...kinds: string[]) => board.coming.filter(({ kind }) => kinds.includes(kind)).length;
  const all = [
    { to: "#to-do", n: board.toDo.length, text: copy.toDo, late },
    { to: "#beds", n: board.counts.free, text: copy.free, late: 0 },
    { to: "#coming", n: of("arrival"), text: copy.arrivals, late: 0 },
    { to: "#coming", n: of("move_out", "leave_by"), text: copy.moveOuts, late: 0 },
  ];
  return (
    <nav class="panel counts" aria-label={copy.title}>
      {all.map((one) => (
        <a href={one.to} class={one.late > 0 ? "t-late" : ""}>
          <b>
            {one.late > 0 ? <Icon name="alarm-clock" /> : null}
            {one.n}
          </b>
          <span>
            {one.text}
            {one.late > 0 ? <span class="sr-only">{copy.late({ n: one.late })}</span> : null}
          </span>
        </a>
      ))}
    </nav>
  );
}
