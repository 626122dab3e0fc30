import { words } from "#functions/copy/words.ts";
import { sumOf } from "#shared/records/test/coverage.ts";
import { randomTestsOf } from "#shared/testing/coverage/random-tests.ts";
import {
  type NetworkCoveragePage,
  readNetworkCoverage,
} from "#shared/testing/coverage/read-network-coverage.ts";
import { PeriodNav } from "../../houses/testing/coverage/period.tsx";
import { Compared } from "../../houses/testing/coverage/random.tsx";
import { Requesters } from "../../houses/testing/coverage/requesters.tsx";
import { allOf, ByGround, Tallies } from "../../houses/testing/coverage/tallies.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().testing.coverage;

/** Whether the network's houses test as they promised: numbers, and who asked; never who was tested. */
export async function networkTestingPage(ctx: PageContext): Promise<Markup> {
  const { req } = ctx.c;
  const found = await readNetworkCoverage(ctx.scope, {
    period: req.query("period"),
    cursor: req.query("cursor"),
  });
  const { houses, next, period } = found;
  return shell(ctx, {
    title: copy().title,
    here: "network",
    children: (
      <>
        <Back href="/network">{words().common.nav.network}</Back>
        <div class="title">
          <h1>{copy().title}</h1>
          <span class="second">{copy().networkLead}</span>
        </div>
        <PeriodNav period={period} />
        {houses.length === 0 ? <Empty>{copy().noHouses}</Empty> : <Houses found={found} />}
        {next ? (
          <p class="pt-3">
            <a class="btn" href={`?${new URLSearchParams({ period: period.chosen, cursor: next })}`}>
              {copy().more}
            </a>
          </p>
        ) : null}
      </>
    ),
  });
}

function Houses({ found: { houses } }: { readonly found: NetworkCoveragePage }) {
  const months = houses.flatMap((one) => one.months);
  return (
    <>
      <Random houses={houses} />
      <Section title={copy().byHouse}>
        <Tallies
          first={copy().house}
          rows={houses.map((one) => ({ name: one.house.name, tally: allOf(one.months) }))}
          total={allOf(months)}
        />
      </Section>
      <Section title={copy().uncollected}>
        <Tallies
          first={copy().house}
          rows={houses.map((one) => ({ name: one.house.name, tally: randomIn(one.months) }))}
          total={randomIn(months)}
        />
      </Section>
      <ByGround months={months} />
      <Requesters
        rows={houses.flatMap(({ house, requesters }) =>
          requesters.map((one) => ({ ...one, house: house.name })),
        )}
      />
    </>
  );
}

const randomIn = (months: NetworkCoveragePage["houses"][number]["months"]) =>
  sumOf(months.map(({ grounds }) => grounds.random));

/** Each house against its own odds. */
const Random = ({ houses }: Pick<NetworkCoveragePage, "houses">) => (
  <Section title={copy().random}>
    <div class="panel rows">
      {houses.map(({ house, months }) => {
        const random = randomTestsOf(months);
        return (
          <div class="row">
            <div class="grow">
              <b>{house.name}</b>
              <div class="second">
                {random
                  ? copy().collectedOf({
                      ...{ n: random.collectedShare.count, selected: random.selected },
                      ...{ promised: Math.round(random.promised * 10) / 10, void: random.void },
                    })
                  : copy().notDrawn}
              </div>
              {random ? <Compared compared={random.collectedShare.compared} /> : null}
            </div>
          </div>
        );
      })}
    </div>
    <p class="second pt-2">{copy().byChance}</p>
  </Section>
);
