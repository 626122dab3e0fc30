import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { breachPolicy, breachPolicyKey } from "#shared/records/breach/breach.ts";
import { breachPolicyEvents } from "#shared/records/breach/events.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

export const breachPolicyForm = defineForm("policy", "breach.manage", { stateLaw: lines({ most: 4000 }) });

/** Writes down what the network's state requires besides federal law. @throws forbidden, invalid */
export async function changeBreachPolicy(
  scope: Scope,
  { command, ...sent }: Sent<typeof breachPolicyForm> & { command: string },
): Promise<void> {
  requirePermission(scope, breachPolicyForm.needs);
  const asked = breachPolicyForm.read(sent);
  const home = scope.homes.administration();
  await commit(scope, { home, verb: "changeBreachPolicy", command, asked, answers: noAnswer }, async () => {
    const was = await scope.table.get(breachPolicy, breachPolicyKey(scope.homes));
    const value = { ...asked, changed: doneNow(scope) };
    return {
      answer: null,
      events: [
        eventOf(breachPolicyEvents, {
          type: "breach.policy_changed",
          in: home,
          feed: home,
          subject: { network: scope.network },
        }),
      ],
      changes: [was ? replace(breachPolicy, was, value) : create(breachPolicy, value)],
    };
  });
}
