import { day, fullDate, longDay, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type NeedsNow, type OnMyAgenda, readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { isAsked } from "#shared/records/journey/capital-day.ts";
import { isReviewDue } from "#shared/records/plan/rules.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { PageContext } from "../../kit/route.ts";
import { Banner, Bare, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { AskedSection } from "../asked/section.tsx";

const copy = () => words().mentoring.agenda;

/** A mentor's residents: who waits, who is due today, what was promised. */
export async function agendaPage(ctx: PageContext): Promise<Markup> {
  const { needsNow, residents: all, asked, certifiedUntil } = await readAgenda(ctx.scope);
  const shared = await sharedCheckIns(ctx);
  const groups = [
    [copy().overdue, all.filter(({ due }) => due.state === "overdue")],
    [copy().due, all.filter(({ due }) => due.state === "today")],
    [copy().later, all.filter(({ due }) => due.state === "later")],
  ] as const;
  return shell(ctx, {
    title: copy().title,
    here: "mentoring",
    children: (
      <div class="form-page stack">
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {needsNow.map((one) => (
          <NeedsNowLine one={one} ctx={ctx} />
        ))}
        {certifiedUntil ? (
          <Banner icon="calendar-clock">{copy().certified({ day: longDay(certifiedUntil) })}</Banner>
        ) : null}
        <AskedSection ctx={ctx} asked={asked} />
        {all.length === 0 && asked.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {groups.map(([title, some]) =>
          some.length > 0 ? (
            <Section title={title}>
              <Panel rows>
                {some.map((one) => (
                  <ResidentRow one={one} ctx={ctx} />
                ))}
              </Panel>
            </Section>
          ) : null,
        )}
        <div class="section stack">
          <p>
            <a class="btn" href="/mentoring/group">
              {words().checkIns.staff.group.title}
            </a>
          </p>
          {shared.map(({ house, text }) => (
            <p>
              <a class="btn" href={`/houses/${house}/shared-check-ins`}>
                {text}
              </a>
            </p>
          ))}
          {ctx.scope.permissions.has("mentor.profile") ? (
            <p>
              <a class="btn" href="/mentoring/profile">
                {words().mentoring.profile.title}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    ),
  });
}

/** What residents shared with the supporters of each of the member's houses: named where there are several. */
async function sharedCheckIns({ world, membership, scope }: PageContext) {
  const { role, houses } = membership;
  const [first, second] = houses;
  if (!first || !rule(role).may.includes("support.read")) return [];
  const { title, of } = words().checkIns.staff.supporters;
  if (!second) return [{ house: first, text: title }];
  const named = await namedHouses(scopeInHouse(world, membership, first, scope.requestId), houses);
  return [...named.values()]
    .map(({ id: house, name }) => ({ house, text: of({ house: name }) }))
    .sort((a, b) => a.text.localeCompare(b.text));
}

/** Someone said alone that they are not safe: stays after an answer, since whoever walks with them looks in too. */
function NeedsNowLine({ one, ctx }: { one: NeedsNow; ctx: PageContext }) {
  const { name, at, timeZone, answeredAt, journey, checkIn } = one;
  const said = answeredAt ? copy().needed : copy().needsNow;
  return (
    <Banner icon="life-buoy">
      <a class="under" href={`/journeys/${journey}/check-ins/${checkIn}`}>
        {said({ name, at: when(at, ctx.scope.now(), timeZone) })}
      </a>
    </Banner>
  );
}

function ResidentRow({ one, ctx }: { one: OnMyAgenda; ctx: PageContext }) {
  const { due, timeZone, promised, until, asksUntil } = one;
  const met = due.daysSince === null ? copy().notMet : copy().met({ days: due.daysSince });
  const next = day(due.on, ctx.scope.now(), timeZone);
  return (
    <div class="row">
      <div class="grow">
        <a class="whole" href={`/journeys/${one.journey}`}>
          {one.name}
        </a>
        <div class="second">
          {[met, due.state === "later" ? copy().next({ day: next }) : ""].filter(Boolean).join(" · ")}
        </div>
        {promised ? <div>{copy().promised({ what: promised })}</div> : null}
        {asksUntil ? <div>{copy().moved}</div> : null}
        {one.hasMessage ? (
          <a class="under above" href={`/journeys/${one.journey}/messages`}>
            {copy().message}
          </a>
        ) : null}
        {isReviewDue(one, ctx.scope.now(), timeZone) ? (
          <Bare icon="calendar-check" tone="plain">
            {copy().review}
          </Bare>
        ) : null}
        {isAsked(one.capital, ctx.scope.now(), timeZone) ? (
          <Bare icon="calendar-check" tone="plain">
            {copy().capital}
          </Bare>
        ) : null}
        {until ? (
          <Bare icon="calendar-clock" tone="plain">
            {copy().cover({ day: fullDate(until, timeZone) })}
          </Bare>
        ) : null}
      </div>
      <a
        class="btn btn-row"
        href={`/journeys/${one.journey}/check-ins/new`}
        aria-label={copy().checkInWith({ name: one.name })}
      >
        {copy().checkIn}
      </a>
    </div>
  );
}
