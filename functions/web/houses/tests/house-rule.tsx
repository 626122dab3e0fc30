import { words } from "#functions/copy/words.ts";
import type { HouseRules, houseRules } from "#shared/records/test/kinds.ts";
import { readsSpanish } from "../../residents/packet/in-spanish.ts";
import { Facts } from "../../ui/kit.tsx";

/** What the house wrote of what follows, as it stood when the test was opened. */
export function HouseRule({
  policy,
  of,
}: {
  policy: HouseRules | null | undefined;
  of: readonly (typeof houseRules)[number][];
}) {
  const { rule, policy: labels, own } = words().testing;
  if (!policy) return <p class="second">{rule.none}</p>;
  return (
    <div>
      <p class="second">
        {rule.title} {readsSpanish() ? own.words : ""}
      </p>
      <Facts rows={of.map((one) => [labels[one], policy[one]] as const)} />
    </div>
  );
}
