import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, notTheirMentor } from "../collection/enter.ts";
import { givenOf } from "../collection/on-collection.ts";
import type { InPerson } from "../collection/walks-beside.ts";

export const handOverFields = {
  laboratory: text({ most: 120, required: "test.laboratory_required" }),
  specimen: text({ most: 60, required: "test.number_required" }),
  seal: text({ most: 60, required: "test.seal_required" }),
};
export const handOverForm = defineForm("hand-over", "testing.collect", handOverFields);

/** A sealed specimen goes to a laboratory. @throws not_found, forbidden, invalid, conflict `test_not_collected`, `test_sent`, `test_mentor` */
export const handOverSpecimen = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof handOverForm>,
): Promise<void> => {
  requirePermission(scope, handOverForm.needs);
  const said = handOverForm.read(input);
  const act = { verb: "handOverSpecimen", asked: said };
  return enter(scope, input, act, async ({ value }) => {
    givenOf(value);
    if (value.sent) throw testConflict("test_sent");
    return {
      value: { sent: { ...doneNow(scope), ...said } },
      what: { kind: "handed_over", ...said },
      event: { type: "test.handed_over" },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
};
