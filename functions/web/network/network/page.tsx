import { dated, longNow, span, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type NetworkPage, readNetwork } from "#shared/views/network-page.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { iconOf, sayEvent } from "../../kit/say-event.ts";
import { Wanted } from "../../referrals/waitlist/wanted.tsx";
import { Banner, Empty, Icon, Panel, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { erasurePath } from "../erasure/request.tsx";
import { Deadlines } from "./deadlines.tsx";
import { Decisions } from "./decisions.tsx";
import { HouseTable } from "./house-table.tsx";

const copy = () => words().network.figures;

/** The network in numbers: how many and how long, never who. */
export async function networkPage(ctx: ScopedContext): Promise<Markup> {
  const { scope, c } = ctx;
  const cursor = c.req.query("cursor");
  const [found, { CensusChart }] = await Promise.all([
    readNetwork(scope, { cursor }),
    import("./census-chart.tsx"),
  ]);
  const now = scope.now();
  const zone = found.profile.timeZone;
  return shell(ctx, {
    title: words().network.page.title,
    here: "network",
    children: (
      <>
        <Head found={found} whole={!cursor && found.next === null} now={longNow(now, zone)} />
        {found.leaves ? (
          <Banner icon="triangle-alert">
            {words().network.erasure.banner({ when: dated(found.leaves, zone) })}{" "}
            <a class="under" href={erasurePath.administration}>
              {words().network.erasure.look}
            </a>
          </Banner>
        ) : null}
        <div class="network">
          <div class="needs-first">
            <Section title={copy().needs} aside={copy().waiting({ n: found.waiting, more: found.moreWait })}>
              <Needs found={found} />
            </Section>
            <Wanted rows={found.wanted} at={found.censusAt} now={now} zone={zone} />
          </div>
          <div class="at-length">
            <Section
              title={words().network.page.houses}
              aside={<span class="wide-only">{`${copy().share}: ${copy().days.toLowerCase()}`}</span>}
            >
              {found.houses.length === 0 ? (
                <Empty>{words().network.page.noHouses}</Empty>
              ) : (
                <HouseTable found={found} />
              )}
              {found.next ? (
                <p class="pt-3">
                  <a class="btn" href={`/network?cursor=${encodeURIComponent(found.next)}`}>
                    {words().network.page.next}
                  </a>
                </p>
              ) : null}
            </Section>
            <Section
              title={words().network.page.activity}
              aside={
                <a class="under" href="/network/activity">
                  {copy().allActivity}
                </a>
              }
            >
              <Timeline
                entries={found.happened.map((one) => ({
                  icon: iconOf(one.type),
                  text: sayEvent(one),
                  second: [when(one.at, now, zone), one.actor.name].filter(Boolean).join(", "),
                }))}
              />
            </Section>
          </div>
          <div class="figures">
            <Section title={copy().chart.title}>
              <CensusChart nights={found.census} at={found.censusAt} now={now} zone={zone} />
            </Section>
            <Decisions decisions={found.decisions} now={now} zone={zone} />
          </div>
        </div>
      </>
    ),
  });
}

/** Live counts when all houses fit on one page; otherwise the last computed totals. */
function Head({ found, whole, now }: { found: NetworkPage; whole: boolean; now: string }) {
  const { free, withFree, houses } = whole ? countsOf(found) : found.all;
  /** Until someone has moved in, the main action is to finish setup. */
  const begun = found.next !== null || found.houses.some((one) => one.beds.occupied > 0);
  return (
    <div class="title">
      <h1>{found.profile.name}</h1>
      <span class="second">
        {words().network.page.lead({ free, houses: withFree, of: houses })} {now}
      </span>
      <span class="acts">
        {begun ? null : (
          <a class="btn btn-primary" href="/start">
            {words().network.setUp.left}
          </a>
        )}
        <a class="btn" href="/network/testing">
          {words().testing.coverage.title}
        </a>
        <a class="btn" href="/network/export">
          <Icon name="download" />
          {copy().export}
        </a>
        <a class="btn" href="/network/houses/new">
          <Icon name="plus" />
          {copy().add}
        </a>
      </span>
    </div>
  );
}

const countsOf = ({ houses }: NetworkPage): NetworkPage["all"] => ({
  houses: houses.length,
  withFree: houses.filter((one) => one.beds.free > 0).length,
  free: houses.reduce((sum, one) => sum + one.beds.free, 0),
});

/** Houses with overdue referrals, how many and by how long; and referrals not assigned. */
function Needs({ found }: { found: NetworkPage }) {
  const names = new Map<string, string>(found.houses.map((one) => [one.id, one.house.name]));
  const late = [...found.waits].flatMap(([house, one]) => (house && one.over > 0 ? [{ house, ...one }] : []));
  const unrouted = found.waits.get(null);
  if (late.length === 0 && !unrouted && found.deadlines.length === 0 && found.unreviewed.length === 0)
    return <Empty>{copy().nobody}</Empty>;
  return (
    <Panel rows>
      <Deadlines found={found} />
      {late.map(({ house, over, minutesOver }) => (
        <div class="row">
          <div class="grow">
            <b>{copy().overAt({ house: names.get(house) ?? words().network.page.anotherHouse })}</b>
            <div class="second">{copy().over({ n: over, time: span(minutesOver) })}</div>
          </div>
          <span class="bare t-late">
            <Icon name="alarm-clock" />
          </span>
        </div>
      ))}
      {unrouted ? (
        <div class="row">
          <div class="grow">
            <b>{copy().unrouted({ n: unrouted.waiting })}</b>
            <div class="second">
              {unrouted.over > 0
                ? copy().unroutedOver({ n: unrouted.over, time: span(unrouted.minutesOver) })
                : copy().unroutedHint}
            </div>
          </div>
          <span class={unrouted.over > 0 ? "bare t-late" : "bare t-due"}>
            <Icon name={unrouted.over > 0 ? "alarm-clock" : "route"} />
          </span>
        </div>
      ) : null}
    </Panel>
  );
}
