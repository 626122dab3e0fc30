import type { Temporal } from "temporal-polyfill";
import { timeWithin, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { onDevice } from "#shared/records/test/device.ts";
import { linkedNow, stepOf, type Test } from "#shared/records/test/test.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { readTest, type TestPage } from "#shared/testing/collection/read-tests.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Bare, Facts } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { Acts } from "./acts.tsx";
import { ChainOfCustody } from "./custody.tsx";
import { testIn } from "./paths.ts";
import { Photos } from "./photos.tsx";
import { Standing } from "./standing.tsx";
import { Steps } from "./steps.tsx";

const copy = () => words().testing.collection;
const kinds = () => words().testing.policy;

/** One test, as staff collect and read it: with one hand on a phone. */
export async function testPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await readTest(ctx.scope, testIn(ctx));
  const { stay, house, custody } = found;
  const test = found.test.value;
  const now = ctx.scope.now();
  const zone = house.timeZone;
  const name = boardName(stay) || stay.legalName;
  return shell(ctx, {
    title: copy().titleOf({ name }),
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={`/houses/${test.house}/stays/${stay.id}/tests`}>{copy().historyOf({ name })}</Back>
        <div>
          <h1>{copy().titleOf({ name })}</h1>
          <p class="flex flex-wrap gap-x-4 gap-y-1">
            <Standing test={test} />
            {stepOf(test) === "to_collect" ? <TimeLeft until={test.due} now={now} pill /> : null}
            <Bare icon="clock" tone="plain">
              {copy().row({
                ground: kinds().groundNames[test.ground],
                when: whenWithin(test.opened.at, now, zone),
              })}
            </Bare>
            {test.outsidePolicy ? (
              <Bare icon="triangle-alert" tone="plain">
                {copy().outsidePolicy}
              </Bare>
            ) : null}
          </p>
        </div>
        <Steps ctx={ctx} found={found} />
        <TestFacts found={found} now={now} />
        <Photos ctx={ctx} found={found} />
        <Acts ctx={ctx} found={found} />
        <ChainOfCustody custody={custody} now={now} zone={zone} />
      </div>
    ),
  });
}

/** What is known of it. */
function TestFacts({ found: { test, house }, now }: { found: TestPage; now: Temporal.Instant }) {
  const { facts, sites, notYet } = copy();
  const { specimen, panel, site, disclosure, collected, interpreted, due } = test.value;
  const at = timeWithin(due, now, house.timeZone);
  return (
    <Facts
      rows={[
        [facts.specimen, `${kinds().specimenNames[specimen]} · ${panel.join(", ")}`],
        [facts.due, at],
        [facts.site, sites[site]],
        [facts.collector, collectorOf(test.value) ?? notYet],
        [facts.observer, observerOf(test.value)],
        [facts.disclosure, disclosure ? (disclosure.said ? copy().said : copy().nothingSaid) : notYet],
        ...(collected && onDevice(collected)
          ? ([
              [facts.device, copy().device(collected)],
              [facts.seen, seenOn(collected)],
            ] as const)
          : []),
        ...(interpreted ? [[facts.result, resultOf(interpreted)] as const] : []),
        ...(test.value.sent ? [[facts.laboratory, laboratoryOf(test.value)] as const] : []),
      ]}
    />
  );
}

function collectorOf(test: Test): string | null {
  const { collector, collected } = test;
  const by = collected?.by.kind === "link" ? test.linked.at(-1) : linkedNow(test);
  return by ? copy().atSite({ name: by.name, site: by.site }) : collector && nameOfActor(collector.by);
}

function observerOf({ observer, offered }: Test): string {
  const { noneOffered, toChoose, noneOfThem, another } = copy();
  if (!observer) return offered.length > 0 ? toChoose : noneOffered;
  return { chosen: observer.name, none: noneOfThem, another }[observer.answer];
}

const resultOf = ({ result, expected }: NonNullable<Test["interpreted"]>): string =>
  expected ? `${copy().results[result]}, ${copy().expected}` : copy().results[result];

const laboratoryOf = ({ sent, laboratory }: Test): string =>
  laboratory
    ? laboratory.result
      ? copy().laboratoryResults[laboratory.result]
      : copy().cancelled
    : (sent?.laboratory ?? "");

function seenOn({ missing, control, temperature, minutes }: NonNullable<Test["collected"]>): string {
  const lines = missing.length > 0 ? copy().missingLines({ lines: missing.join(", ") }) : copy().allLines;
  return [
    control ? lines : copy().noControl,
    ...(temperature === null || minutes === null ? [] : [copy().temperature({ temperature, minutes })]),
  ].join(" · ");
}
