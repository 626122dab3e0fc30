import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent, wholeNumber } from "#shared/kernel/form.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, notTheirMentor } from "./enter.ts";
import type { InPerson } from "./walks-beside.ts";

export const correctionForm = defineForm("correction", "testing.collect", {
  entry: wholeNumber({ least: 1, most: 999 }, "test.entry_required"),
  words: lines({ most: 1000, required: "test.words_required" }),
});

/**
 * Corrects an entry by a further one: what was written stays. @throws not_found, forbidden, invalid, conflict
 * `test_mentor`
 */
export const correctEntry = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof correctionForm>,
): Promise<void> => {
  requirePermission(scope, correctionForm.needs);
  const said = correctionForm.read(input);
  const act = { verb: "correctEntry", asked: said };
  return enter(scope, input, act, async ({ value }) => {
    if (said.entry > value.entries) throw invalidField("/entry", "test.entry_required");
    return {
      value: {},
      what: { kind: "corrected", ...said },
      event: { type: "test.corrected" },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
};
