import { words } from "#functions/copy/words.ts";
import type { ToDo } from "#shared/views/to-do.ts";
import { Empty, Section } from "../../ui/kit.tsx";
import type { Day } from "./day.ts";
import { Task } from "./tasks.tsx";

/** Tasks shown before the others are folded. */
const atFirst = 4;

/** What needs someone. Beyond the most urgent the rest is one tap away, but never what is late. */
export function ToDoList({ day }: { day: Day }) {
  const { toDo } = day.board;
  const shown = Math.max(atFirst, toDo.findLastIndex(({ late }) => late) + 1);
  const first = toDo.length > shown + 1 ? toDo.slice(0, shown) : toDo;
  const others = toDo.slice(first.length);
  const rows = (tasks: readonly ToDo[]) =>
    tasks.map((task) => <Task day={day} task={task} first={task === toDo[0]} />);
  return (
    <Section title={words().houses.today.toDo} id="to-do">
      {toDo.length === 0 ? (
        <Empty>{words().houses.today.nothingToDo}</Empty>
      ) : (
        <div class="panel rows">
          {rows(first)}
          {others.length > 0 ? (
            <details class="rest">
              <summary>{words().houses.today.toDoMore({ n: others.length })}</summary>
              <div class="rows">{rows(others)}</div>
            </details>
          ) : null}
        </div>
      )}
    </Section>
  );
}
