import { words } from "#functions/copy/words.ts";
import { sayMark } from "../../kit/say-mark.ts";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";

/** What residents share with their house today: a line each. */
export const ToCelebrate = ({ day: { board, short } }: { day: Day }) => (
  <>
    {board.celebrated.map(({ stay, what, mark }) => (
      <p class="section">
        <span class="second">{words().milestones.today.title}</span> <b>{nameOn(stay.name, short)}</b>{" "}
        {sayMark(what, mark)}
      </p>
    ))}
  </>
);
