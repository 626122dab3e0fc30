import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { test, testKey } from "#shared/records/test/test.ts";
import type { Scope } from "#shared/table/scope.ts";
import { disclosed } from "./disclose.ts";
import { planOf } from "./enter.ts";
import { observerAnswered } from "./observe.ts";
import type { SayInTest } from "./requests.ts";

/** Takes what a resident said on their own page into the test. */
export async function receiveSaid(
  scope: Scope,
  { house, test: id, journey: of, epoch, said }: SayInTest,
): Promise<Handled> {
  const { homes, table } = scope;
  const [found, on] = await table.getAll([
    { entity: test, key: testKey(homes, { house, test: id }) },
    { entity: journey, key: journeyKey(homes, of) },
  ]);
  if (!found || found.value.journey !== of || on?.value.epoch !== epoch) return refused("handed_over");
  try {
    const act =
      said.kind === "observer"
        ? await observerAnswered(scope, found.value, said)
        : disclosed(scope, found.value, said);
    return { result: "done", ...planOf(scope, found, { ...act, by: { kind: "resident", journey: of } }) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code);
    throw error;
  }
}
