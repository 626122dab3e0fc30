import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type OnCallPage, readOnCall } from "#shared/houses/roster/read-on-call.ts";
import type { Callee } from "#shared/records/roster/roster.ts";
import { houseFront } from "../../door/where.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Forms, Remove } from "./forms.tsx";
import { marksOf, NightGrid, WeekStrip } from "./grid.tsx";
import { Practice } from "./practice.tsx";
import type { Shown } from "./shown.ts";
import { CallButton, TonightRow } from "./tonight.tsx";

/** On call in a house: tonight, the next two weeks and the weekly schedule as grids, and the forms to change them. */
export async function onCallPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house } = ctx;
  const found = await readOnCall(scope, { house });
  const [tonight] = found.nights;
  const marks = marksOf(found.roster);
  return shell(ctx, {
    title: `${words().houses.onCall.title}, ${found.house.name}`,
    house: found.house.name,
    here: "house-on-call",
    children: (
      <>
        <Back href={houseFront(house, scope.permissions)}>
          {scope.permissions.has("board.read") ? words().common.nav.today : words().common.start.title}
        </Back>
        <div class="title">
          <h1>{words().houses.onCall.title}</h1>
          <span class="second">{words().houses.onCall.lead}</span>
        </div>
        <div class="record">
          <div>
            {tonight ? (
              <div class="section">
                <Panel rows>
                  <TonightRow night={tonight} house={found.house} />
                </Panel>
              </div>
            ) : null}
            <Section title={words().houses.onCall.nights}>
              <NightGrid found={found} marks={marks} />
            </Section>
            <Section title={words().houses.onCall.weekly}>
              {found.roster.weekly.every((one) => one === null) ? (
                <Empty>{words().houses.onCall.weeklyNone}</Empty>
              ) : (
                <WeekStrip roster={found.roster} marks={marks} />
              )}
            </Section>
            <People found={found} marks={marks} />
            <Singles ctx={ctx} found={found} />
            {scope.permissions.has("alert.practice") ? <Practice ctx={ctx} found={found} /> : null}
          </div>
          {scope.permissions.has("roster.manage") ? <Forms ctx={ctx} found={found} /> : null}
        </div>
      </>
    ),
  });
}

/** Who the letters in the grids stand for, and how each is reached. */
function People({ found, marks }: { found: OnCallPage; marks: ReadonlyMap<string, string> }) {
  const people = Object.entries(found.roster.people).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  if (people.length === 0) return null;
  return (
    <Section title={words().houses.onCall.people}>
      <Panel rows>
        {people.map(([id, callee]) => (
          <div class="row task">
            <span class="bed-label">{marks.get(id)}</span>
            <div class="grow">
              <b>{callee.name}</b>
              <div class="second">{reached(callee)}</div>
            </div>
            <CallButton night={{ callee }} housePhone="" />
          </div>
        ))}
      </Panel>
    </Section>
  );
}

const reached = ({ phone, email }: Callee): string => {
  const { paged, notPaged } = words().houses.onCall;
  return `${phone}. ${email ? paged({ email }) : notPaged}`;
};

/** Nights of their own, each to be removed. */
function Singles({ ctx, found }: Shown) {
  const nights = found.nights.filter(({ single }) => single);
  if (nights.length === 0 || !ctx.scope.permissions.has("roster.manage")) return null;
  const say = (on: string) => day(on, ctx.scope.now(), found.house.timeZone);
  return (
    <Section title={words().houses.onCall.singles}>
      <Panel rows>
        {nights.map(({ on, callee }) => (
          <div class="row task">
            <div class="grow">
              <b>{say(on)}</b>
              <div class="second">{callee?.name ?? words().houses.onCall.houseNumber}</div>
            </div>
            <Remove house={ctx.house} name="on" value={on} label={say(on)} />
          </div>
        ))}
      </Panel>
    </Section>
  );
}
