import { clockTime, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { SelfTest } from "#shared/records/test/self-test.ts";
import { readOwnTests } from "#shared/testing/collection/read-own-tests.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Panel, Section } from "../../web/ui/kit.tsx";
import type { MeContext } from "../route.ts";

const copy = () => words().testing.mine;

/** Beside the cursor of the lines on the same page. */
const olderParameter = "tests";

/** A resident's own tests, newest first; nothing if there was none. */
export async function TestHistory({ ctx, zone }: { ctx: PageContext<MeContext>; zone: string }) {
  const cursor = ctx.c.req.query(olderParameter);
  const { tests, next } = await readOwnTests(ctx.scope, { cursor });
  if (tests.length === 0) return null;
  const now = ctx.scope.now();
  return (
    <Section title={copy().title}>
      <Panel rows>
        {tests.map((one) => (
          <div class="row">
            <div class="grow">
              <b>
                {copy().row({
                  ground: words().testing.policy.groundNames[one.ground],
                  when: when(one.openedAt, now, zone),
                })}
              </b>
              <div>{standingOf(one, zone)}</div>
              <div class="second">
                {[
                  ...(one.outsidePolicy ? [copy().outsidePolicy] : []),
                  ...(one.observer ? [copy().observer({ name: one.observer })] : []),
                  ...(one.disclosed ? [copy().said] : []),
                ].join(" · ")}
              </div>
            </div>
          </div>
        ))}
      </Panel>
      {next ? (
        <p class="pt-2">
          <a class="btn" href={`?${new URLSearchParams({ [olderParameter]: next })}`}>
            {copy().older}
          </a>
        </p>
      ) : null}
      <p class="second pt-2">{copy().lead}</p>
    </Section>
  );
}

function standingOf({ step, due, ended, result, expected, laboratory }: SelfTest, zone: string): string {
  const { endings, results, laboratoryResults, steps, expected: isExpected } = words().testing.collection;
  if (ended) return endings[ended];
  if (laboratory) return laboratoryResults[laboratory];
  if (result) return expected ? `${results[result]}, ${isExpected}` : results[result];
  return step === "to_collect" ? copy().due({ time: clockTime(due, zone) }) : steps[step];
}
