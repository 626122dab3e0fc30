import { day, longDay, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Listed, listMentoring } from "#shared/mentors/matching/find-mentors.ts";
import type { AlertOverview } from "#shared/records/alert/latest.ts";
import type { Seeker } from "#shared/records/mentor/seeker.ts";
import type { PageContext } from "../../kit/route.ts";
import { Bare, Empty, Panel, Pill, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().mentoring.matching;

/** For supervisors: residents who need somebody first, then the mentors. */
export async function mentorsPage(ctx: PageContext): Promise<Markup> {
  const { scope, c } = ctx;
  const after = { cursor: c.req.query("cursor"), waiting: c.req.query("waiting") };
  const { alerts, seekers, houses, nextSeekers, mentors, next } = await listMentoring(scope, after);
  const { title, lead } = words().mentoring.mentors;
  return shell(ctx, {
    title,
    here: "mentors",
    children: (
      <div class="form-page stack">
        <div>
          <h1>{title}</h1>
          <p class="second">{lead}</p>
        </div>
        {alerts.length === 0 ? null : (
          <Section title={copy().alerts}>
            <p class="second pb-2">{copy().alertsLead}</p>
            <Panel rows>
              {alerts.map((one) => (
                <AlertRow ctx={ctx} one={one} house={houses.get(one.house ?? "")} />
              ))}
            </Panel>
          </Section>
        )}
        <Section title={copy().needs}>
          {seekers.length === 0 ? (
            <Empty>{copy().needsNone}</Empty>
          ) : (
            <Panel rows>
              {seekers.map((one) => (
                <SeekerRow ctx={ctx} one={one} house={houses.get(one.house ?? "")} />
              ))}
            </Panel>
          )}
          {nextSeekers ? (
            <a class="btn" href={`/mentoring/mentors?waiting=${encodeURIComponent(nextSeekers)}`}>
              {copy().more}
            </a>
          ) : null}
        </Section>
        <Section title={copy().mentors}>
          {mentors.length === 0 ? (
            <Empty>{copy().mentorsNone}</Empty>
          ) : (
            <Panel rows>
              {mentors.map((one) => (
                <MentorRow one={one} />
              ))}
            </Panel>
          )}
          {next ? (
            <a class="btn" href={`/mentoring/mentors?cursor=${encodeURIComponent(next)}`}>
              {copy().next}
            </a>
          ) : null}
        </Section>
      </div>
    ),
  });
}

interface Row<T = Seeker> {
  readonly ctx: PageContext;
  readonly one: T;
  readonly house: { readonly name: string; readonly timeZone: string } | undefined;
}

function AlertRow({ ctx, one: { at, answeredAt }, house }: Row<AlertOverview>) {
  const said = (moment: string) => when(moment, ctx.scope.now(), house?.timeZone ?? "UTC");
  return (
    <div class="row">
      <div class="grow">{copy().alertAt({ house: house?.name ?? copy().noHouse, at: said(at) })}</div>
      {answeredAt ? (
        <Bare icon="circle-check" tone="plain">
          {copy().answered({ at: said(answeredAt) })}
        </Bare>
      ) : (
        <Pill icon="life-buoy" tone="late">
          {copy().notAnswered}
        </Pill>
      )}
    </div>
  );
}

function SeekerRow({ ctx, one, house }: Row) {
  const now = ctx.scope.now();
  const zone = house?.timeZone ?? "UTC";
  return (
    <div class="row">
      <div class="grow">
        <a class="whole" href={`/mentoring/residents/${one.journey}`}>
          {one.name}
        </a>
        {house && one.since ? (
          <div class="second">{copy().at({ house: house.name, day: day(one.since, now, zone) })}</div>
        ) : null}
        <Bare icon="hand-heart" tone={one.asked ? "info" : "due"}>
          {sayState(one, (at) => longDay(at.slice(0, 10)))}
        </Bare>
      </div>
    </div>
  );
}

/** Where the search for somebody stands. */
export function sayState(one: Seeker, sayDay: (at: string) => string): string {
  const { states } = copy();
  if (one.asked) {
    const { name, mentorSaid, residentSaid } = one.asked;
    if (mentorSaid) return states.mentorSaid({ name });
    return residentSaid ? states.residentSaid({ name }) : states.asked({ name });
  }
  if (one.noneNow) return states.noneNow({ day: sayDay(one.noneNow) });
  if (one.leaving === "resident") return states.other;
  if (one.mentor && !one.mentor.stands) return states.vanished({ name: one.mentor.name });
  if (one.mentor && one.leaving) return states.leaving({ name: one.mentor.name });
  return states.none;
}

const MentorRow = ({ one }: { one: Listed }) => (
  <div class="row">
    <div class="grow">
      <a class="whole" href={`/mentoring/mentors/${one.member}`}>
        {one.name}
      </a>
      <div class="second">
        {[
          words().me.matching.terms.kinds[one.kind],
          copy().load({ load: one.load, capacity: one.shown.capacity ?? -1 }),
          one.supervisor ? copy().supervisedBy({ name: one.supervisor.name }) : copy().unsupervised,
        ].join(" · ")}
      </div>
      <MentorMark one={one} />
    </div>
  </div>
);

/** What keeps a mentor from taking somebody on now. */
export function MentorMark({ one }: { one: Listed }) {
  if (!one.stands)
    return (
      <Pill icon="ban" tone="late">
        {copy().notActive}
      </Pill>
    );
  if (one.renew)
    return (
      <Pill icon="calendar-clock" tone="due">
        {copy().renew({ day: longDay(one.renew) })}
      </Pill>
    );
  return one.awayNow && one.away ? (
    <Pill icon="calendar-clock" tone="due">
      {copy().away({ day: longDay(one.away.until) })}
    </Pill>
  ) : null;
}
