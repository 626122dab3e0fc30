import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readOwnTests } from "#shared/testing/collection/read-own-tests.ts";
import { besideOwnTest, ownTestTitle, standingOf } from "../../web/houses/tests/own-test.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Panel, Section } from "../../web/ui/kit.tsx";
import type { MeContext } from "../route.ts";

const copy = () => words().testing.mine;

/** A resident's own tests, newest first; nothing if there was none. */
export async function TestHistory({ ctx, zone }: { ctx: PageContext<MeContext>; zone: string }) {
  const { tests } = await readOwnTests(ctx.scope);
  if (tests.length === 0) return null;
  const now = ctx.scope.now();
  return (
    <Section title={copy().title}>
      <Panel rows>
        {tests.map((one) => (
          <div class="row">
            <div class="grow">
              <b>{ownTestTitle(one, when(one.openedAt, now, zone))}</b>
              <div>{standingOf(one, zone)}</div>
              <div class="second">{besideOwnTest(one)}</div>
            </div>
          </div>
        ))}
      </Panel>
      <p class="second pt-2">{copy().lead}</p>
    </Section>
  );
}
