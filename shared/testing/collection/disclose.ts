import { defineForm, lines, type Said, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Test } from "#shared/records/test/test.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Act, type ActOnTest, enter } from "./enter.ts";
import { toCollect } from "./on-collection.ts";

const words = { words: lines({ most: 2000 }) };
export const disclosureForm = defineForm("disclosure", "testing.collect", words);
export const ownDisclosureForm = defineForm("disclosure", "journey.write", words);

/**
 * What a resident says beforehand; empty: nothing to say. It is recorded as honesty, and nothing follows from it here:
 * the house's written rule says what does. @throws conflict `test_over`, `test_collected`
 */
export function disclosed(scope: Scope, was: Test, { words }: Said<typeof disclosureForm>): Act {
  toCollect(was);
  return {
    value: { disclosure: { at: stamp(scope.now()), said: words !== "" } },
    what: { kind: "disclosed", words },
    event: { type: "test.disclosed" },
  };
}

/** The same on the phone handed to them. @throws not_found, forbidden, conflict */
export const discloseBefore = async (
  scope: Scope,
  input: ActOnTest & Sent<typeof disclosureForm>,
): Promise<void> => {
  requirePermission(scope, disclosureForm.needs);
  const said = disclosureForm.read(input);
  return enter(scope, input, { verb: "discloseBefore", asked: said }, ({ value }) =>
    disclosed(scope, value, said),
  );
};
