import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { testingPolicyEvents } from "#shared/records/testing-policy/events.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { testingPolicyConflict } from "#shared/records/testing-policy/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { policyForm, policyOf, together } from "./policy-form.ts";

/**
 * Saves the next edition of a house's testing policy. `version`: the edition that the page showed, 0 for none. Random
 * selections follow it from their next period on. @throws not_found, forbidden, invalid with every wrong field,
 * conflict `testing_policy_changed`
 */
export async function savePolicy(
  scope: Scope,
  input: {
    readonly house: Id<"house">;
    readonly form: Sent<typeof policyForm>;
    readonly version: number;
    readonly command: string;
  },
): Promise<void> {
  const { house, form, version, command } = input;
  const home = houseHome(scope, house);
  requirePermission(scope, "testing.manage");
  const asked = { house, form, version };
  await commit(scope, { home, verb: "savePolicy", command, asked, answers: noAnswer }, async () => {
    const said = policyForm.read(form, together);
    const [card, was] = await Promise.all([
      scope.table.get(houseCard, houseCardKey(scope.homes, house)),
      policyNow(scope, home),
    ]);
    if (!card) throw notFound();
    if ((was?.edition ?? 0) !== version) throw testingPolicyConflict("testing_policy_changed");
    const next = { house, edition: version + 1, saved: doneNow(scope), takenUp: null, ...policyOf(said) };
    return {
      answer: null,
      events: [
        eventOf(testingPolicyEvents, {
          type: "testing_policy.saved",
          in: home,
          feed: home,
          subject: { house },
          data: { edition: next.edition },
        }),
      ],
      changes: [create(testingPolicy, next)],
    };
  });
}
