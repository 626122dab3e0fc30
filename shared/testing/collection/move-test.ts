import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { otherSites } from "#shared/records/test/kinds.ts";
import { nobodyNamed } from "#shared/records/test/test.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, notTheirMentor } from "./enter.ts";
import { toCollect } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

export const moveForm = defineForm("move", "testing.collect", {
  site: choice(otherSites, "test.site_required"),
  words: lines({ most: 500, required: "test.words_required" }),
});

/**
 * The specimen is given elsewhere: where nobody of the house may collect it, or as an accommodation. @throws not_found,
 * forbidden, invalid, conflict `test_over`, `test_collected`, `test_mentor`
 */
export const moveTest = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof moveForm>,
): Promise<void> => {
  requirePermission(scope, moveForm.needs);
  const said = moveForm.read(input);
  return enter(scope, input, { verb: "moveTest", asked: said }, async ({ value }) => {
    toCollect(value);
    return {
      value: { site: said.site, collector: null, ...nobodyNamed(value) },
      what: { kind: "moved", ...said },
      event: { type: "test.moved", data: { site: said.site } },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
};
