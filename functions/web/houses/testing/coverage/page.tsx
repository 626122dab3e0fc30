import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { CountedTest } from "#shared/records/test/counted.ts";
import { type HouseCoveragePage, readHouseCoverage } from "#shared/testing/coverage/read-coverage.ts";
import type { HouseContext, PageContext } from "../../../kit/route.ts";
import { Back, Empty, Panel, Section } from "../../../ui/kit.tsx";
import type { Markup } from "../../../ui/layout.tsx";
import { shell } from "../../../ui/shell.tsx";
import { testPath } from "../../tests/paths.ts";
import { PeriodNav } from "./period.tsx";
import { RandomAgainstOdds } from "./random.tsx";
import { Requesters } from "./requesters.tsx";
import { ByGround } from "./tallies.tsx";

const copy = () => words().testing.coverage;

/** Whether a house tests as it promised, in numbers; and each selection that was not collected. */
export async function coveragePage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house, c } = ctx;
  const found = await readHouseCoverage(scope, {
    house,
    period: c.req.query("period"),
    cursor: c.req.query("cursor"),
  });
  const { Year } = await import("./year.tsx");
  return shell(ctx, {
    title: `${copy().title}, ${found.house.name}`,
    house: found.house.name,
    here: "house-testing",
    children: (
      <>
        <Back href={`/houses/${house}/testing`}>{words().testing.policy.title}</Back>
        <div class="title">
          <h1>{copy().title}</h1>
          <span class="second">{copy().lead}</span>
        </div>
        <PeriodNav period={found.period} />
        <RandomAgainstOdds months={found.months}>
          <Year year={found.year} />
        </RandomAgainstOdds>
        <ByGround months={found.months} />
        <Uncollected ctx={ctx} found={found} />
        {found.requesters ? <Requesters rows={found.requesters} /> : null}
      </>
    ),
  });
}

interface UncollectedProps {
  readonly ctx: PageContext<HouseContext>;
  readonly found: HouseCoveragePage;
}

/** It names nobody: their test's page does. */
function Uncollected({ ctx, found: { uncollected, next, period } }: UncollectedProps) {
  const reasonOf = ({ outcome, due }: CountedTest): string => {
    if (outcome !== "open") return copy().outcomes[outcome];
    return hasCome(due, ctx.scope.now()) ? copy().overdue : copy().stillOpen;
  };
  return (
    <Section title={copy().uncollected}>
      {uncollected.length === 0 ? <Empty>{copy().noUncollected}</Empty> : null}
      {uncollected.length > 0 ? (
        <Panel rows>
          {uncollected.map((one) => (
            <div class="row">
              <a class="whole grow" href={testPath(one)}>
                {longDay(one.on)}
              </a>
              <span class="second">{reasonOf(one)}</span>
            </div>
          ))}
        </Panel>
      ) : null}
      {next ? (
        <p class="pt-2">
          <a class="btn" href={`?${new URLSearchParams({ period: period.chosen, cursor: next })}`}>
            {copy().older}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
