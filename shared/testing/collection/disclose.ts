import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter } from "./enter.ts";
import { toCollect } from "./on-collection.ts";

export const disclosureForm = defineForm("disclosure", "testing.collect", { words: lines({ most: 2000 }) });

/**
 * What a resident says beforehand, on the phone handed to them; empty: nothing to say. It is recorded as honesty, and
 * nothing follows from it here: the house's written rule says what does. @throws not_found, forbidden, conflict
 */
export const discloseBefore = async (
  scope: Scope,
  input: ActOnTest & Sent<typeof disclosureForm>,
): Promise<void> => {
  requirePermission(scope, disclosureForm.needs);
  const { words } = disclosureForm.read(input);
  const act = { verb: "discloseBefore", asked: { words } };
  return enter(scope, input, act, ({ value }) => {
    toCollect(value);
    return {
      value: { disclosure: { at: stamp(scope.now()), said: words !== "" } },
      what: { kind: "disclosed", words },
      event: { type: "test.disclosed" },
    };
  });
};
