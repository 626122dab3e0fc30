import { invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { endings } from "#shared/records/test/kinds.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, notTheirMentor } from "./enter.ts";
import { toCollect } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

export const endingForm = defineForm("ending", "testing.collect", {
  as: choice(endings, "test.ending_required"),
  words: lines({ most: 1000, required: "test.words_required" }),
});

/**
 * No specimen was given: refused, unable, excused, or missed once the time is over. Nothing follows from it here. @throws
 * not_found, forbidden, invalid, conflict `test_over`, `test_collected`, `test_mentor`
 */
export const endTest = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof endingForm>,
): Promise<void> => {
  requirePermission(scope, endingForm.needs);
  const said = endingForm.read(input);
  return enter(scope, input, { verb: "endTest", asked: said }, async ({ value }) => {
    toCollect(value);
    if (said.as === "missed" && !hasCome(value.due, scope.now()))
      throw invalidField("/as", "test.not_due_yet");
    return {
      value: { ended: { ...doneNow(scope), as: said.as } },
      what: { kind: "ended", ...said },
      event: { type: "test.ended", data: { as: said.as } },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
};
