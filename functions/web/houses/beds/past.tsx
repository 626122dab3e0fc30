import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { BedPage } from "#shared/houses/bed/read-bed.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Empty, Panel, Section } from "../../ui/kit.tsx";
import { Resident } from "./resident.tsx";

/** Who slept in a bed: on a night one asks about, and before. */
export function Past({ ctx, page }: { ctx: PageContext<HouseContext>; page: BedPage }) {
  const { house, scope } = ctx;
  const { asked } = page;
  const say = (date: string) => day(date, scope.now(), page.house.timeZone);
  const at = `/houses/${house}/beds/${page.bed.id}`;
  return (
    <Section title={words().houses.beds.before}>
      <form method="get" action={at} class="panel pad ask">
        <div class="field">
          <label for="on">{words().houses.beds.ask}</label>
          <input id="on" type="date" name="on" value={asked?.on ?? ""} required />
        </div>
        <button type="submit" class="btn">
          {words().houses.beds.askButton}
        </button>
      </form>
      {asked ? (
        <div class="mt-4" role="status">
          <h3>{words().houses.beds.slept({ day: say(asked.on) })}</h3>
          {asked.slept.length === 0 ? (
            <Empty>{words().houses.beds.nobody}</Empty>
          ) : (
            <Panel rows>
              {asked.slept.map((one) => (
                <Resident
                  house={house}
                  stay={one.stay}
                  name={one.name}
                  second={words().houses.beds.since({ day: say(one.from) })}
                />
              ))}
            </Panel>
          )}
        </div>
      ) : null}
      <div class="mt-4">
        {page.before.length === 0 ? (
          <Empty>{words().houses.beds.nobodyBefore}</Empty>
        ) : (
          <Panel rows>
            {page.before.map((one) => (
              <Resident
                house={house}
                stay={one.stay}
                name={one.name}
                second={words().houses.beds.fromTo({ from: say(one.from), to: say(one.to) })}
              />
            ))}
          </Panel>
        )}
      </div>
      {page.next ? (
        <p class="section">
          <a class="btn" href={`${at}?cursor=${encodeURIComponent(page.next)}`}>
            {words().network.page.next}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
