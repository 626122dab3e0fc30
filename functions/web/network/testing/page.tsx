import { words } from "#functions/copy/words.ts";
import type { ShownTable } from "#shared/kernel/few.ts";
import {
  type NetworkCoveragePage,
  readNetworkCoverage,
} from "#shared/testing/coverage/read-network-coverage.ts";
import { PeriodNav } from "../../houses/testing/coverage/period.tsx";
import { Share } from "../../houses/testing/coverage/random.tsx";
import { Requesters } from "../../houses/testing/coverage/requesters.tsx";
import { HiddenCount, Tallies } from "../../houses/testing/coverage/tallies.tsx";
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
        <PeriodNav period={period} months={false} />
        {houses.length === 0 ? <Empty>{copy().noHouses}</Empty> : <Houses found={found} />}
        {next ? (
          <p class="pt-3">
            <a class="btn" href={`?${new URLSearchParams({ period: period.quarter, cursor: next })}`}>
              {copy().more}
            </a>
          </p>
        ) : null}
      </>
    ),
  });
}

function Houses({ found }: { readonly found: NetworkCoveragePage }) {
  const { byHouse, randomByHouse, byGround, outsidePolicy, requesters } = found;
  const names = words().testing.policy.groundNames;
  return (
    <>
      <Random found={found} />
      <Section title={copy().byHouse}>
        <Cut first={copy().house} names={byHouse.names} table={byHouse.table} />
      </Section>
      <Section title={copy().uncollected}>
        <Cut first={copy().house} names={randomByHouse.names} table={randomByHouse.table} />
      </Section>
      <Section title={copy().grounds}>
        <Cut first={copy().ground} names={byGround.names.map((one) => names[one])} table={byGround.table} />
        {outsidePolicy === 0 ? null : (
          <p class="pt-2">
            <b>{copy().outsidePolicy}:</b> {outsidePolicy ?? <HiddenCount />}.{" "}
            <span class="second">{copy().outsideHint}</span>
          </p>
        )}
        <p class="second pt-2">{copy().fewHidden}</p>
      </Section>
      <Requesters rows={requesters} />
    </>
  );
}

/** A table without what could point to a resident. */
const Cut = ({ first, names, table }: { first: string; names: readonly string[]; table: ShownTable }) => (
  <Tallies
    first={first}
    rows={table.rows.map((shown, at) => ({ name: names[at] ?? "", shown }))}
    total={table.totals}
  />
);

/** Each house against its own odds, and all of them together. */
const Random = ({ found: { houses, all } }: { readonly found: NetworkCoveragePage }) => (
  <Section title={copy().random}>
    <div class="panel rows">
      {[...houses, ...(houses.length > 1 ? [{ name: copy().allHouses, random: all }] : [])].map(
        ({ name, random }) => (
          <div class="row">
            <div class="grow">
              <b>{name}</b>
              <div class="second">
                {random
                  ? copy().collectedOf({
                      ...{ n: random.collectedShare.count, selected: random.selected },
                      ...{ promised: Math.round(random.promised * 10) / 10, void: random.void },
                    })
                  : copy().notDrawn}
              </div>
              {random ? <Share of={random} share={random.collectedShare} /> : null}
            </div>
          </div>
        ),
      )}
    </div>
    <p class="second pt-2">{copy().byChance}</p>
  </Section>
);
