import { getCookie } from "hono/cookie";
import { day, localTimeOfDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readWeek } from "#shared/views/house-week.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Back, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { nameOn } from "../name-on.ts";
import { shortNames } from "../today/page.tsx";

const copy = () => words().appointments.staff.week;

/** Who of a house is out in the week ahead. */
export async function weekPage(ctx: HouseContext): Promise<Markup> {
  const { scope, c } = ctx;
  const { house, days } = await readWeek(scope, { house: ctx.house });
  const short = getCookie(c, shortNames) === "short";
  return shell(ctx, {
    title: copy().title,
    house: house.name,
    here: "today",
    children: (
      <div class="form-page stack">
        <Back href={`/houses/${ctx.house}/today`}>{words().houses.today.title}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {days.map(({ on, out }) => (
          <Section title={day(on, scope.now(), house.timeZone)}>
            <Panel rows>
              {out.length === 0 ? <div class="row second">{copy().none}</div> : null}
              {out.map(({ stay, from, until }) => (
                <div class="row">
                  <span class="grow">{nameOn(stay.name, short)}</span>
                  <span class="second">
                    {copy().out({ from: localTimeOfDay(from), until: localTimeOfDay(until) })}
                  </span>
                </div>
              ))}
            </Panel>
          </Section>
        ))}
      </div>
    ),
  });
}
