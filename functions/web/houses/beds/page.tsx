import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type BedPage, readBed } from "#shared/houses/bed/read-bed.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Banner, Empty, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { nameOn } from "../name-on.ts";
import { Acts } from "./acts.tsx";
import { outOfService } from "./out-of-service.ts";

/** One bed: its current resident, its history, and the actions on it. */
export async function bedPage(ctx: PageContext<HouseContext>, id: Id<"bed">): Promise<Markup> {
  const { scope, house, typed, c } = ctx;
  const page = await readBed(scope, {
    house,
    bed: id,
    on: typed.form === "" ? c.req.query("on") || undefined : undefined,
    cursor: c.req.query("cursor"),
  });
  const { bed } = page;
  return shell(ctx, {
    title: `${bed.label}, ${page.house.name}`,
    house: page.house.name,
    here: "beds",
    children: (
      <>
        <Back href={`/houses/${house}/beds`}>{words().houses.beds.back}</Back>
        <div class="title">
          <h1>{bed.label}</h1>
          <span class="second">
            {[bed.room, words().houses.beds.place[bed.place]].filter(Boolean).join(", ")}
          </span>
        </div>
        {bed.gone ? <Banner icon="ban">{words().houses.beds.gone}</Banner> : null}
        {bed.out ? (
          <Banner icon="wrench">{outOfService(bed.out, scope.now(), page.house.timeZone)}</Banner>
        ) : null}
        <div class="record">
          <Past ctx={ctx} page={page} />
          {scope.permissions.has("bed.manage") && !bed.gone ? <Acts ctx={ctx} page={page} /> : null}
        </div>
      </>
    ),
  });
}

function Past({ ctx, page }: { ctx: PageContext<HouseContext>; page: BedPage }) {
  const { house, scope } = ctx;
  const { bed, asked } = page;
  const say = (date: string) => day(date, scope.now(), page.house.timeZone);
  const at = `/houses/${house}/beds/${bed.id}`;
  const Person = ({ stay, name, second }: { stay: string; name: string; second: string }) => (
    <div class="row">
      <Icon name="user-round" />
      <div class="grow">
        <a class="whole" href={`/houses/${house}/stays/${stay}`}>
          {nameOn(name, false)}
        </a>
        <div class="second">{second}</div>
      </div>
    </div>
  );
  return (
    <div>
      {page.now && bed.occupant ? (
        <Section title={words().houses.beds.now}>
          <Panel rows>
            <Person
              stay={page.now.id}
              name={page.now.name}
              second={words().houses.beds.since({ day: say(bed.occupant.here) })}
            />
          </Panel>
        </Section>
      ) : null}
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
                  <Person
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
                <Person
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
    </div>
  );
}
