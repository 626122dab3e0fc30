import { Temporal } from "temporal-polyfill";
import { clockTime, day, sayDates } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type EventGroup, typesIn } from "#shared/app/events.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { type Activity, listActivity } from "#shared/views/activity.ts";
import { Filter, withQuery } from "../../kit/filter.tsx";
import { localDate } from "../../kit/local-times.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { iconOf } from "../../kit/say-event.ts";
import { Back, Empty, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { linkOf } from "./link.ts";
import { said, whoDid } from "./say.ts";

const copy = () => words().network.activity;
type Over = "administration" | "care";
export const kindsFor: Readonly<Record<"administration" | "care", readonly EventGroup[]>> = {
  administration: ["houses", "people", "partners", "records"],
  care: ["referrals", "residents", "records"],
};

/** Who did what, and when, page by page, filtered by day and category. */
export async function activityPage(ctx: ScopedContext, over: Over): Promise<Markup> {
  const { scope, c } = ctx;
  const { cursor, ...sent } = c.req.query();
  const [day, by] = [sent.day || undefined, sent.by || undefined];
  const kind = kindsFor[over].find((one) => one === sent.kind);
  const found = await listActivity(scope, {
    day,
    by,
    types: kind && typesIn(kind),
    cursor,
  });
  const path = over === "care" ? "/activity" : "/network/activity";
  const older = withQuery(path, { day, kind, by, cursor: found.next });
  return shell(ctx, {
    title: copy().title,
    children: (
      <>
        {over === "care" ? (
          <Back href="/referrals">{words().common.nav.inbox}</Back>
        ) : (
          <Back href="/network">{words().common.nav.network}</Back>
        )}
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{over === "care" ? copy().leadCare : copy().lead}</p>
        </div>
        <div class="pt-3">
          <Filter
            path={path}
            button={copy().show}
            fields={[
              {
                name: "kind",
                label: copy().kind,
                value: kind,
                options: [
                  ["", copy().everything],
                  ...kindsFor[over].map((one) => [one, copy().kinds[one]] as const),
                ],
              },
              {
                name: "by",
                label: copy().by,
                value: by,
                options: [["", copy().everyone], ...doersIn(found, by)],
              },
              { name: "day", label: copy().day, value: day, type: "date" },
            ]}
          />
        </div>
        <Days ctx={ctx} found={found} over={over} />
        <p class="flow pt-3">
          {found.next ? (
            <a class="btn" href={older}>
              {copy().older}
            </a>
          ) : null}
          {cursor ? (
            <a class="under" href={path}>
              {copy().newest}
            </a>
          ) : null}
        </p>
      </>
    ),
  });
}

/** Who did something on this page, by name, and who is asked for. */
function doersIn({ actors, items }: Activity, asked: string | undefined): (readonly [string, string])[] {
  const system = items.some(({ actor }) => actor.kind === "system") || asked === "system";
  return [
    ...[...actors].sort(([, a], [, b]) => a.localeCompare(b)),
    ...(system ? [["system", words().exports.system] as const] : []),
  ];
}

/** Entries grouped by day, in the network's time zone. */
function Days({ ctx, found, over }: { ctx: ScopedContext; found: Activity; over: Over }) {
  const now = ctx.scope.now();
  const { timeZone: zone, items } = found;
  if (items.length === 0) return <Empty>{found.next ? copy().noMoreHere : copy().none}</Empty>;
  const days = new Map<string, EventRecord[]>();
  for (const one of items) {
    const date = localDate(Temporal.Instant.from(one.at), zone);
    days.set(date, [...(days.get(date) ?? []), one]);
  }
  return (
    <>
      {[...days].map(([date, those]) => (
        <Section title={day(date, now, zone)}>
          <div class="panel">
            <table class="dense">
              <tbody>
                {those.map((one) => (
                  <Entry one={{ ...one, data: sayDates(one.data, now, zone) }} zone={zone} over={over} />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      ))}
    </>
  );
}

/** One line, which leads to the page of what happened. */
function Entry({ one, zone, over }: { one: EventRecord; zone: string; over: Over }) {
  const { what, about } = said(one);
  const href = linkOf(one, over);
  const who = whoDid(one);
  return (
    <tr>
      <td class="second whitespace-nowrap">{clockTime(one.at, zone)}</td>
      <td>
        <span class="flex items-center gap-2">
          <Icon name={iconOf(one.type)} />
          {href ? (
            <a class="whole" href={href}>
              {what}
            </a>
          ) : (
            what
          )}
        </span>
        <div class="narrow-only second">{[about, who].filter(Boolean).join(", ")}</div>
      </td>
      <td class="wide-only whitespace-nowrap">{about}</td>
      <td class="wide-only second whitespace-nowrap">{who}</td>
    </tr>
  );
}
