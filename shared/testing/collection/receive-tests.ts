import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { panelLines, timeToGive } from "#shared/records/test/kinds.ts";
import { test, testKey } from "#shared/records/test/test.ts";
import { editionsIn, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { dueIn, openTest } from "./open-test.ts";
import type { openTests } from "./requests.ts";

/** The test of a selection: the same selection never has two. */
const testOfSelection = (house: Id<"house">, selection: string): Id<"test"> =>
  `tst_${fingerprint([house, selection]).slice(0, 26)}`;

/**
 * Opens the tests of a draw as the house's policy says, all at once. Who has moved out since is left out, and what was
 * opened before stays as it is.
 */
export async function receiveTests(
  scope: Scope,
  { house, selected }: z.infer<typeof openTests.schema>,
): Promise<Handled> {
  const { homes, table } = scope;
  const chosen = selected.map((one) => ({ ...one, id: testOfSelection(house, one.selection) }));
  const [policies, stays, before] = await Promise.all([
    table.query({ ...editionsIn(homes.house(house)), limit: 1, kinds: [testingPolicy] }),
    table.getAll(chosen.map((one) => ({ entity: stay, key: stayKey(homes, house, one.stay) }))),
    table.getAll(chosen.map(({ id }) => ({ entity: test, key: testKey(homes, { house, test: id }) }))),
  ]);
  const policy = policies.items.find(is(testingPolicy))?.value;
  const opened = chosen.flatMap(({ id, selection }, at) => {
    const found = stays[at];
    if (!found || found.value.closed || before[at]) return [];
    const { event, changes } = openTest(scope, found.value, {
      id,
      ground: "random",
      selection,
      specimen: policy?.specimens[0] ?? "urine",
      panel: policy?.panel ?? [...panelLines],
      due: dueIn(scope, policy?.minutes ?? timeToGive.usual),
      words: "",
    });
    return [{ event, changes: [unchanged(found), ...changes] }];
  });
  return {
    result: "done",
    events: opened.map(({ event }) => event),
    changes: opened.flatMap(({ changes }) => changes),
  };
}
