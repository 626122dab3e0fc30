import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readOwnPolicy } from "#shared/journeys/own/read-own.ts";
import { today } from "#shared/kernel/local-date.ts";
import { oneIn } from "#shared/records/draw/kept-keys.ts";
import { stateOf } from "#shared/records/draw/public.ts";
import { hallwayCode } from "#shared/records/selection/header.ts";
import { listOwnExcusals } from "#shared/testing/excusal/read-excusals.ts";
import { type OwnDay, readLines } from "#shared/testing/selection/read-lines.ts";
import { Trial } from "../../web/fair/page.tsx";
import { PolicyFacts } from "../../web/houses/testing/policy.tsx";
import { ExcusalLine } from "../../web/houses/tests/excusals.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Empty, Facts, Panel, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { zoneOf } from "../ui/zone.ts";
import { atFair } from "./at-fair.ts";
import { TestHistory } from "./history.tsx";

const copy = () => words().testing.own;
const at = "/me/tests";

/** A resident's own lines in the random selection, what proves them, and how their house tests. */
export async function testsPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const { scope, c } = ctx;
  const [{ days, tests, next }, policy, zone] = await Promise.all([
    readLines(scope, atFair(ctx), { cursor: c.req.query("cursor") }),
    readOwnPolicy(scope),
    zoneOf(scope),
  ]);
  const [latest, ...earlier] = days;
  const { network } = scope;
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <TestHistory ctx={ctx} zone={zone} tests={tests} />
        <OwnExcusals ctx={ctx} zone={zone} />
        <p>{copy().lead}</p>
        {latest ? <Trial beacon={latest.line.period.beacon} /> : <Empty>{copy().none}</Empty>}
        {latest ? (
          <>
            <Section title={longDay(latest.line.date)}>
              <Latest ctx={ctx} own={latest} />
            </Section>
            <p>
              <a class="under" href={`/fair/${network}/${latest.line.house}`}>
                {copy().public}
              </a>
            </p>
          </>
        ) : null}
        {earlier.length > 0 ? (
          <Section title={copy().earlier}>
            <Panel rows>
              {earlier.map((own) => (
                <div class="row">
                  <div class="grow">
                    <a class="whole" href={proofPath(own)}>
                      {longDay(own.line.date)}
                    </a>
                    <div class="second">{outcome(ctx, own)}</div>
                  </div>
                </div>
              ))}
            </Panel>
          </Section>
        ) : null}
        {next ? (
          <a class="btn" href={`${at}?cursor=${encodeURIComponent(next)}`}>
            {copy().older}
          </a>
        ) : null}
        {latest ? <p class="second">{copy().how}</p> : null}
        {policy ? (
          <Section title={copy().policy}>
            <p class="second pb-2">{copy().words}</p>
            <PolicyFacts policy={policy} />
          </Section>
        ) : null}
      </>
    ),
  });
}

/** Days on which they are excused, as the house entered them. */
async function OwnExcusals({ ctx: { scope }, zone }: { ctx: MeContext; zone: string }) {
  const all = await listOwnExcusals(scope, { on: today(scope.now(), zone).toString() });
  const { mine, mineLead } = words().testing.excusal;
  if (all.length === 0) return null;
  return (
    <Section title={mine}>
      <Panel rows>
        {all.map((one) => (
          <div class="row">
            <ExcusalLine one={one} />
          </div>
        ))}
      </Panel>
      <p class="second pt-2">{mineLead}</p>
    </Section>
  );
}

const proofPath = ({ line: { house, date } }: OwnDay): string => `${at}/${house}/${date}/proof.json`;

/** What came of a line. */
function outcome({ scope }: MeContext, { line: { line }, day, selected }: OwnDay): string {
  const state = day ? stateOf(day, scope.now()) : "waiting";
  if (state === "revealed" && line.status === "pool") return selected ? copy().selected : copy().notSelected;
  return copy().states[state];
}

const statusOf = (status: string): string => {
  const { statuses } = copy();
  const known = Object.entries(statuses).find(([one]) => one === status);
  return known ? known[1] : statuses.other;
};

function Latest({ ctx, own }: { ctx: MeContext; own: OwnDay }) {
  const { header, line } = own.line;
  return (
    <>
      <Facts
        rows={[
          [copy().status, statusOf(line.status)],
          [copy().odds, copy().oneIn({ n: oneIn(line.p) })],
          [copy().people, String(header.n)],
          [copy().code, <code class="cell">{hallwayCode(header)}</code>],
          [copy().outcome, outcome(ctx, own)],
        ]}
      />
      <p class="pt-3">
        <a class="btn" href={proofPath(own)} download={`selection-${own.line.date}.json`}>
          {copy().proof}
        </a>
      </p>
    </>
  );
}
