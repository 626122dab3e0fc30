import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { PolicyPage } from "#shared/testing/policy/read-policy.ts";
import { Facts, Section } from "../../ui/kit.tsx";

const copy = () => words().testing.policy;

/** The code for the hallway. */
export function RandomSelections({
  found: { latest },
  network,
  house,
}: {
  found: PolicyPage;
  network: string;
  house: string;
}) {
  if (!latest) return null;
  const { date, code, lines } = latest;
  return (
    <Section title={copy().random}>
      <Facts
        rows={[
          [copy().latest, longDay(date)],
          [copy().code, <code class="cell">{code}</code>],
          [copy().people, String(lines)],
        ]}
      />
      <p class="flex flex-wrap items-center gap-4 pt-2">
        <a class="btn" href={`/houses/${house}/testing/code`}>
          {copy().sheet}
        </a>
        <a class="under" href={`/fair/${network}/${house}`}>
          {copy().public}
        </a>
      </p>
    </Section>
  );
}
