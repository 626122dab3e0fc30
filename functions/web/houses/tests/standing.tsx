import { words } from "#functions/copy/words.ts";
import { stepOf, type Test, type TestStep } from "#shared/records/test/test.ts";
import type { IconName } from "../../ui/icon-names.ts";
import { Pill, type Tone } from "../../ui/kit.tsx";

const copy = () => words().testing.collection;

const stepLooks = {
  to_collect: { icon: "hourglass", tone: "due" },
  to_interpret: { icon: "eye", tone: "due" },
  at_laboratory: { icon: "clock", tone: "info" },
  over: { icon: "check", tone: "plain" },
} as const satisfies Record<TestStep, { icon: IconName; tone: Tone }>;

/** What came of a test, in words; undefined while it is open. */
function outcomeOf({ ended, interpreted, laboratory }: Test): string | undefined {
  const { endings, results, laboratoryResults, expected, cancelled } = copy();
  if (ended) return endings[ended.as];
  if (laboratory) return laboratory.result ? laboratoryResults[laboratory.result] : cancelled;
  if (!interpreted) return undefined;
  const said = results[interpreted.result];
  return interpreted.expected ? `${said}, ${expected}` : said;
}

/** Where a test stands. */
export function Standing({ test }: { test: Test }) {
  const step = stepOf(test);
  const { icon, tone } = stepLooks[step];
  const said = (step === "over" ? outcomeOf(test) : undefined) ?? copy().steps[step];
  return (
    <Pill icon={icon} tone={tone}>
      {said}
    </Pill>
  );
}
