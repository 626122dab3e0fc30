import { timeWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { OpenTest } from "#shared/records/test/open-test.ts";
import { listOpenTests } from "#shared/testing/collection/read-tests.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Section } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { TaskRow } from "../today/task-row.tsx";
import { testPath } from "./paths.ts";

const copy = () => words().testing.collection;
type Now = ReturnType<HouseContext["scope"]["now"]>;

/** One test in progress. It names nobody: others see the screen. */
export const TestRow = ({ test, now, zone }: { test: OpenTest; now: Now; zone: string }) => (
  <TaskRow
    title={copy().steps[test.step]}
    href={testPath(test)}
    end={test.step === "to_collect" ? <TimeLeft until={test.due} now={now} /> : undefined}
    second={
      test.step === "to_collect"
        ? copy()[test.asksObserver ? "asksObserver" : "due"]({ time: timeWithin(test.due, now, zone) })
        : words().testing.policy.groundNames[test.ground]
    }
  />
);

/** The tests of a house that are in progress. */
export async function OpenTests({ ctx, zone }: { ctx: HouseContext; zone: string }) {
  const { scope, house } = ctx;
  const tests = await listOpenTests(scope, { house });
  if (tests.length === 0) return null;
  return (
    <Section title={copy().open}>
      <div class="panel rows">
        {tests.map((test) => (
          <TestRow test={test} now={scope.now()} zone={zone} />
        ))}
      </div>
    </Section>
  );
}
