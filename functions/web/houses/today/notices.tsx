import { day as sayDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { Panel, Section } from "../../ui/kit.tsx";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";

/** Residents with a discharge notice that stands, for those who may end a stay: its dates, never a reason. */
export function Notices({ day: { now, zone, at, ctx, board, short } }: { day: Day }) {
  if (board.notices.length === 0 || !ctx.scope.permissions.has("stay.close")) return null;
  return (
    <Section title={words().houses.today.notices}>
      <Panel rows>
        {board.notices.map(({ id, name, notice }) => (
          <div class="row">
            <div class="grow">
              <a class="whole" href={`${at}/stays/${id}/departure`}>
                {nameOn(name, short)}
              </a>
              <div class="second">
                {words().residents.departure.standing({
                  on: sayDay(notice.on, now, zone),
                  day: sayDay(notice.leaveBy, now, zone),
                })}
              </div>
            </div>
          </div>
        ))}
      </Panel>
    </Section>
  );
}
