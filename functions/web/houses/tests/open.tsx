import { clockTime } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { stepOf } from "#shared/records/test/test.ts";
import { listOpenTests } from "#shared/testing/collection/read-tests.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Section } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { TaskRow } from "../today/task-row.tsx";
import { testPath } from "./paths.ts";

const copy = () => words().testing.collection;

/** The tests of a house that wait for somebody. It names nobody: others see the screen. */
export async function OpenTests({ ctx, zone }: { ctx: HouseContext; zone: string }) {
  const { scope, house } = ctx;
  if (!scope.permissions.has("testing.read")) return null;
  const tests = await listOpenTests(scope, { house });
  if (tests.length === 0) return null;
  return (
    <Section title={copy().open}>
      <div class="panel rows">
        {tests.map((test) => (
          <TaskRow
            title={copy().steps[stepOf(test)]}
            href={testPath({ house, test: test.id })}
            end={stepOf(test) === "to_collect" ? <TimeLeft until={test.due} now={scope.now()} /> : undefined}
            second={
              stepOf(test) === "to_collect"
                ? copy().due({ time: clockTime(test.due, zone) })
                : words().testing.policy.groundNames[test.ground]
            }
          />
        ))}
      </div>
    </Section>
  );
}
