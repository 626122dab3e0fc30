import { words } from "#functions/copy/words.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import { standings } from "#shared/records/check-in/questions.ts";
import { Facts, Icon } from "../ui/kit.tsx";
import { howItIs, strengthsOf, whatIsNext } from "./rows.ts";

const copy = () => words().checkIns.form;

/** The whole of a check-in, what is strong first. */
export function Whole({ of }: { of: CheckIn }) {
  const strengths = strengthsOf(of);
  const next = whatIsNext(of);
  return (
    <>
      {strengths.length > 0 ? <Facts rows={strengths} /> : null}
      <PartsNow parts={of.parts} />
      <Facts rows={howItIs(of)} />
      {next.length > 0 ? <Facts rows={next} /> : null}
    </>
  );
}

const looks = { working: "check", needs_strength: "sprout", not_now: "circle-pause" } as const;

/** How each part is going: what is working comes first. */
function PartsNow({ parts }: Pick<CheckIn, "parts">) {
  if (parts.length === 0) return null;
  const sorted = [...parts].sort((a, b) => standings.indexOf(a.is) - standings.indexOf(b.is));
  return (
    <Facts
      rows={sorted.map(({ domain, is }) => [
        words().plans.plan.domains[domain],
        <span class="bare t-plain">
          <Icon name={looks[is]} />
          {copy().standings[is]}
        </span>,
      ])}
    />
  );
}
