import { Temporal } from "temporal-polyfill";
import { clockTime, day, sayDates } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type EventGroup, typesIn } from "#shared/app/events.ts";
import { listActivity } from "#shared/views/activity.ts";
import { localDate } from "../../kit/local-times.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { iconOf } from "../../kit/say-event.ts";
import { Field } from "../../ui/form.tsx";
import { Back, Empty, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { said, whoDid } from "./say.ts";

const copy = () => words().network.activity;
export const kindsFor: Readonly<Record<"administration" | "care", readonly EventGroup[]>> = {
  administration: ["houses", "people", "partners", "records"],
  care: ["referrals", "residents", "records"],
};

/** Who did what, and when, page by page, filtered by day and category. */
export async function activityPage(ctx: ScopedContext, over: "administration" | "care"): Promise<Markup> {
  const { scope, c } = ctx;
  const asked = { day: c.req.query("day") || undefined, kind: c.req.query("kind") };
  const kind = kindsFor[over].find((one) => one === asked.kind);
  const found = await listActivity(scope, {
    day: asked.day,
    types: kind && typesIn(kind),
    cursor: c.req.query("cursor"),
  });
  const path = over === "care" ? "/activity" : "/network/activity";
  const filter = { ...(asked.day ? { day: asked.day } : {}), ...(kind ? { kind } : {}) };
  const older = found.next ? `${path}?${new URLSearchParams({ ...filter, cursor: found.next })}` : null;
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page stack">
        {over === "care" ? (
          <Back href="/referrals">{words().common.nav.inbox}</Back>
        ) : (
          <Back href="/network">{words().common.nav.network}</Back>
        )}
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{over === "care" ? copy().leadCare : copy().lead}</p>
        </div>
        <Filter path={path} over={over} day={asked.day} kind={kind} />
        <Days ctx={ctx} found={found} />
        <p class="flow">
          {older ? (
            <a class="btn" href={older}>
              {copy().older}
            </a>
          ) : null}
          {c.req.query("cursor") ? (
            <a class="under" href={path}>
              {copy().newest}
            </a>
          ) : null}
        </p>
      </div>
    ),
  });
}

function Filter(props: {
  path: string;
  over: "administration" | "care";
  day: string | undefined;
  kind: EventGroup | undefined;
}) {
  const options = [
    ["", copy().everything] as const,
    ...kindsFor[props.over].map((one) => [one, copy().kinds[one]] as const),
  ];
  const common = { typed: { form: "", values: {}, problems: [] }, form: "filter" };
  return (
    <form method="get" action={props.path} class="ask-row">
      <Field {...common} name="kind" label={copy().kind} value={props.kind ?? ""} options={options} />
      <Field {...common} name="day" label={copy().day} type="date" value={props.day ?? ""} />
      <button type="submit" class="btn">
        {copy().show}
      </button>
    </form>
  );
}

/** Entries grouped by day, in the network's time zone. */
function Days({ ctx, found }: { ctx: ScopedContext; found: Awaited<ReturnType<typeof listActivity>> }) {
  const now = ctx.scope.now();
  const { timeZone: zone, items } = found;
  if (items.length === 0) return <Empty>{found.next ? copy().noMoreHere : copy().none}</Empty>;
  const days = new Map<string, (typeof items)[number][]>();
  for (const one of items) {
    const date = localDate(Temporal.Instant.from(one.at), zone);
    days.set(date, [...(days.get(date) ?? []), one]);
  }
  return (
    <>
      {[...days].map(([date, those]) => (
        <Section title={day(date, now, zone)}>
          <Timeline
            entries={those.map((one) => {
              const { what, about } = said({ ...one, data: sayDates(one.data, now, zone) });
              return {
                icon: iconOf(one.type),
                text: about ? `${about}: ${what}` : what,
                second: `${clockTime(one.at, zone)}, ${whoDid(one)}`,
              };
            })}
          />
        </Section>
      ))}
    </>
  );
}
