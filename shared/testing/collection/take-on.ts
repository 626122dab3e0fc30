import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, inPerson, notTheirMentor } from "./enter.ts";
import { collectorOf, toCollect } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

/** `instead`: whose place it is, as the page showed it; empty if nobody had taken it on. */
export const takeOnForm = defineForm("take-on", "testing.collect", { instead: text({ most: 80 }) });

/**
 * A member takes on a collection, or takes it over. Of two at once, one has it. @throws not_found, forbidden, conflict
 * `test_taken`, `test_mentor`, `test_over`, `test_collected`
 */
export const takeOnCollection = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof takeOnForm>,
): Promise<void> => {
  requirePermission(scope, takeOnForm.needs);
  const { instead } = takeOnForm.read(input);
  const act = { verb: "takeOnCollection", asked: { instead } };
  return enter(scope, input, act, async ({ value }) => {
    toCollect(value);
    if (collectorOf(value) !== instead) throw testConflict("test_taken");
    return {
      value: { collector: inPerson(scope, { door, identity }) },
      what: { kind: "taken_on" },
      event: { type: "test.taken_on" },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
};
