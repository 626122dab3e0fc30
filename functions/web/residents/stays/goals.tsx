import { words } from "#functions/copy/words.ts";
import type { GoalFacts } from "#shared/records/shared-goal/shared-goal.ts";
import { Section } from "../../ui/kit.tsx";

const copy = () => words().residents.about;

/** Goals of their own plan that a resident shares with the house. */
export function Goals({
  goals,
  name,
  sayDay,
}: {
  readonly goals: readonly GoalFacts[];
  readonly name: string;
  sayDay(date: string): string;
}) {
  if (goals.length === 0) return null;
  return (
    <Section title={copy().goals({ name })}>
      <div class="panel pad stack">
        <p class="second">{copy().goalsNote({ name })}</p>
        {goals.map(({ words: said, by, state, steps }) => (
          <div>
            <b>{said}</b>
            <p class="second">
              {[copy().goalStates[state], by ? copy().goalBy({ day: sayDay(by) }) : ""]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <ul class="list-disc pl-5">
              {steps.map((step) => (
                <li>{step.done ? copy().stepDone({ step: step.words }) : step.words}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
