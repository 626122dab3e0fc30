import { type NetworkPage, readNetwork } from "#shared/network/read-network.ts";
import { en } from "../copy/en.ts";
import type { ScopedDesk } from "../route.ts";
import { Bare, Empty, Panel, Section, Timeline } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { longNow, span, when } from "../ui/times.ts";
import { HouseTable } from "./house-table.tsx";

/** The network by numbers: how many and how long, never who. */
export async function networkPage(desk: ScopedDesk): Promise<Markup> {
  const { scope, c } = desk;
  const found = await readNetwork(scope, { cursor: c.req.query("cursor") });
  const now = scope.now();
  const zone = found.profile.timeZone;
  const free = found.houses.reduce((sum, one) => sum + one.beds.free, 0);
  const withFree = found.houses.filter((one) => one.beds.free > 0).length;
  return shell(desk, {
    title: en.network.title,
    here: "network",
    children: (
      <>
        <div class="title">
          <h1>{found.profile.name}</h1>
          <span class="second">
            {en.network.lead(free, withFree, found.houses.length)} {longNow(now, zone)}
          </span>
        </div>
        <div class="network">
          <Section title={en.network.houses}>
            {found.houses.length === 0 ? (
              <Empty>{en.network.noHouses}</Empty>
            ) : (
              <HouseTable houses={found.houses} />
            )}
            {found.next ? (
              <p class="pt-3">
                <a class="btn" href={`/network?cursor=${encodeURIComponent(found.next)}`}>
                  {en.network.next}
                </a>
              </p>
            ) : null}
          </Section>
          <div class="needs-first">
            <Section title={en.network.overdue} aside={en.network.waiting(found.waiting)}>
              <Overdue found={found} />
            </Section>
            {found.happened.length === 0 ? null : (
              <Section title={en.network.activity}>
                <Timeline
                  entries={found.happened.map((one) => ({
                    icon: "clock",
                    text: en.trail[one.type]?.(one.data) ?? one.type,
                    second: [when(one.at, now, zone), one.actor.name].filter(Boolean).join(", "),
                  }))}
                />
              </Section>
            )}
          </div>
        </div>
      </>
    ),
  });
}

/** Which houses are over their time, how many referrals and by how long. */
function Overdue({ found }: { found: NetworkPage }) {
  const names = new Map<string, string>(found.houses.map((one) => [one.id, one.house.name]));
  const byHouse = new Map<string | null, NetworkPage["overdue"][number][]>();
  for (const one of found.overdue) byHouse.set(one.house, [...(byHouse.get(one.house) ?? []), one]);
  if (byHouse.size === 0) return <Empty>{en.network.noneOver}</Empty>;
  return (
    <Panel rows>
      {[...byHouse].map(([house, late]) => (
        <div class="row">
          <div class="grow">
            <b>
              {en.network.overAt(
                house ? (names.get(house) ?? en.network.anotherHouse) : en.network.notRouted,
                late.length,
              )}
            </b>
          </div>
          <Bare icon="alarm-clock" tone="late">
            {en.network.overBy(span(late[0]?.minutesOver ?? 0))}
          </Bare>
        </div>
      ))}
    </Panel>
  );
}
