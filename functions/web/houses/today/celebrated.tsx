import { words } from "#functions/copy/words.ts";
import { sayMark } from "../../kit/say-mark.ts";
import { Section } from "../../ui/kit.tsx";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";
import { TaskRow } from "./task-row.tsx";

/** What residents share with their house today. */
export const ToCelebrate = ({ day: { board, short } }: { day: Day }) =>
  board.celebrated.length > 0 ? (
    <Section title={words().milestones.today.title}>
      <div class="panel rows">
        {board.celebrated.map(({ stay, what, mark }) => (
          <TaskRow title={nameOn(stay.name, short)} href={undefined} second={sayMark(what, mark)} />
        ))}
      </div>
    </Section>
  ) : null;
