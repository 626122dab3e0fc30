import { invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, lines, type Said, type Sent } from "#shared/kernel/form.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { endings } from "#shared/records/test/kinds.ts";
import type { Test } from "#shared/records/test/test.ts";
import type { DoneInPerson } from "#shared/table/acted-by.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Act, type ActOnTest, enter, inPerson, notTheirMentor } from "./enter.ts";
import { toCollect } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

export const endingForm = defineForm("ending", "testing.collect", {
  as: choice(endings, "test.ending_required"),
  words: lines({ most: 1000, required: "test.words_required" }),
});

/** A test that ends without a specimen. @throws invalid `test.not_due_yet`, conflict `test_over`, `test_collected` */
export function ended(
  scope: Scope,
  was: Test,
  { at, by, identity }: DoneInPerson,
  { as, words }: Said<typeof endingForm>,
): Act {
  toCollect(was);
  notBeforeDue(scope, was.due, as);
  return {
    value: { ended: { at, by, identity, as } },
    what: { kind: "ended", as, words },
    event: { type: "test.ended", data: { as } },
  };
}

/** A test is missed only once its time is over. @throws invalid `test.not_due_yet` */
export function notBeforeDue(scope: Scope, due: string, as: Said<typeof endingForm>["as"]): void {
  if (as === "missed" && !hasCome(due, scope.now())) throw invalidField("/as", "test.not_due_yet");
}

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
    const act = ended(scope, value, inPerson(scope, { door, identity }), said);
    return { ...act, also: [await notTheirMentor(scope, value, { door, identity })] };
  });
};
