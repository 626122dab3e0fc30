import { day, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listAlumni } from "#shared/alumni/list-alumni.ts";
import { type Alumnus, standingOf } from "#shared/records/alumnus/alumnus.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import type { PageContext } from "../kit/route.ts";
import { Empty, Panel, Pill } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";

const copy = () => words().alumni;

/** Who moved out and is asked how they are: whoever asked for something first. */
export async function alumniPage(ctx: PageContext): Promise<Markup> {
  const cursor = ctx.c.req.query("cursor");
  const { alumni, next } = await listAlumni(ctx.scope, { cursor });
  const houses = await namedHouses(
    ctx.scope,
    alumni.map(({ house }) => house),
  );
  return shell(ctx, {
    title: copy().title,
    here: "alumni",
    children: (
      <div class="form-page stack">
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {alumni.length === 0 ? <Empty>{copy().none}</Empty> : null}
        <Panel rows>
          {alumni.map((one) => (
            <Row ctx={ctx} one={one} house={houses.get(one.house)?.name ?? ""} />
          ))}
        </Panel>
        {next ? (
          <a class="btn" href={`/alumni?cursor=${encodeURIComponent(next)}`}>
            {copy().older}
          </a>
        ) : null}
      </div>
    ),
  });
}

const tones = { asks: "due", to_call: "info", said_yes: "good", going_on: "plain" } as const;
const icons = { asks: "life-buoy", to_call: "phone", said_yes: "hand-heart", going_on: "sprout" } as const;

function Row({ ctx, one, house }: { ctx: PageContext; one: Alumnus; house: string }) {
  const standing = standingOf(one);
  const latest = one.checkIns.findLast(({ state }) => state !== "planned") ?? one.checkIns[0];
  const when = latest && (latest.at ? day(latest.at, ctx.scope.now(), one.timeZone) : longDay(latest.on));
  return (
    <div class="row">
      <div class="grow">
        <a class="whole" href={`/alumni/${one.journey}`}>
          {one.name}
        </a>
        <div class="second">{copy().from({ house, day: longDay(one.leftOn) })}</div>
        {latest ? (
          <div class="second">
            {copy().answers.after({ days: latest.days })}: {copy().states[latest.state]({ day: when ?? "" })}
          </div>
        ) : null}
        <Pill icon={icons[standing]} tone={tones[standing]}>
          {copy().standing[standing]}
        </Pill>
      </div>
    </div>
  );
}
