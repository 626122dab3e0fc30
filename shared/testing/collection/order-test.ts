import * as z from "zod";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, lines, type Sent, several, wholeNumber } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { orderedGrounds, panelLines, specimens, timeToGive } from "#shared/records/test/kinds.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { commit } from "#shared/table/commit.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { dueIn, openTest } from "./open-test.ts";

export const orderForm = defineForm("order", "testing.collect", {
  ground: choice(orderedGrounds, "test.ground_required"),
  words: lines({ most: 2000 }),
  specimen: choice(specimens, "test.specimen_required"),
  panel: several(panelLines, "test.panel_required"),
  minutes: wholeNumber(timeToGive, "test.minutes_required"),
});

/**
 * Orders a test of a resident: on moving in, on a suspicion in writing, as a follow-up, or after a pass. @throws
 * not_found, forbidden, invalid, conflict `stay_closed`
 */
export async function orderTest(
  scope: Scope,
  {
    house,
    stay: of,
    command,
    ...sent
  }: { house: Id<"house">; stay: Stay["id"]; command: string } & Sent<typeof orderForm>,
): Promise<{ test: Id<"test"> }> {
  const home = houseHome(scope, house);
  requirePermission(scope, orderForm.needs);
  const { minutes, ...said } = orderForm.read(sent, ({ ground, words }, errors) => {
    if (ground === "suspicion" && !words)
      errors.read(() => {
        throw invalidField("/words", "test.suspicion_required");
      }, undefined);
  });
  const answers = z.object({ test: idSchema("test") });
  const asked = { stay: of, minutes, ...said };
  const { answer } = await commit(scope, { home, verb: "orderTest", command, asked, answers }, async () => {
    const [found, policy] = await Promise.all([
      scope.table.get(stay, stayKey(scope.homes, house, of)),
      policyNow(scope, home),
    ]);
    if (!found) throw notFound();
    if (found.value.closed) throw stayConflict("stay_closed");
    const id = newId("test", scope.now().epochMilliseconds);
    const due = dueIn(scope, minutes);
    const { event, changes } = openTest(scope, found.value, {
      ...{ id, selection: null, edition: policy?.edition ?? null, due },
      ...said,
    });
    return { answer: { test: id }, events: [event], changes: [unchanged(found), ...changes] };
  });
  return answer;
}
