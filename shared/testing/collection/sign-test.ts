import { defineForm, type Sent, signature } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter } from "./enter.ts";
import { givenOf } from "./on-collection.ts";

export const signForm = defineForm("sign", "testing.collect", {
  name: signature({ most: 200, required: "test.signature_required" }),
});

/**
 * A resident signs for their specimen, on the phone handed to them. @throws not_found, forbidden, invalid, conflict
 * `test_not_collected`, `test_signed`
 */
export const signTest = async (scope: Scope, input: ActOnTest & Sent<typeof signForm>): Promise<void> => {
  requirePermission(scope, signForm.needs);
  const { name } = signForm.read(input);
  return enter(scope, input, { verb: "signTest", asked: { name } }, ({ value }) => {
    givenOf(value);
    if (value.signed) throw testConflict("test_signed");
    return {
      value: { signed: { name, at: stamp(scope.now()) } },
      what: { kind: "signed", name },
      event: { type: "test.signed" },
    };
  });
};
