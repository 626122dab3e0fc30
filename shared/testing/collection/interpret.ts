import { invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, lines, type Sent, tick } from "#shared/kernel/form.ts";
import { onDevice } from "#shared/records/test/device.ts";
import { type DeviceResult, deviceResults, freshUrine } from "#shared/records/test/kinds.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import type { Collected } from "#shared/records/test/test.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, inPerson, notTheirMentor } from "./enter.ts";
import { givenOf } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

export const interpretForm = defineForm("interpret", "testing.interpret", {
  result: choice(deviceResults, "test.result_required"),
  expected: tick(),
  words: lines({ most: 1000 }),
});

/** What a device can have said, by what its collector saw. */
export function possibleResults(
  seen: Pick<Collected, "control" | "temperature" | "minutes" | "missing">,
): readonly DeviceResult[] {
  const { least, most, withinMinutes } = freshUrine;
  const { temperature, minutes } = seen;
  if (!seen.control) return ["invalid"];
  if (temperature !== null && (temperature < least || temperature > most))
    return ["outside_range", "invalid"];
  if (minutes !== null && minutes > withinMinutes) return ["outside_range", "invalid"];
  return seen.missing.length > 0 ? ["non_negative", "invalid"] : ["negative", "non_negative", "invalid"];
}

/**
 * A second person says what a device showed: never its collector, in whatever role. It is no confirmation, and nothing
 * follows from it here. @throws not_found, forbidden, invalid, conflict `test_not_collected`, `test_interpreted`,
 * `test_collector`, `test_sent`, `test_mentor`
 */
export const interpretTest = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof interpretForm>,
): Promise<void> => {
  requirePermission(scope, interpretForm.needs);
  const said = interpretForm.read(input);
  const act = { verb: "interpretTest", asked: said };
  return enter(scope, input, act, async ({ value }) => {
    const collected = givenOf(value);
    const by = inPerson(scope, { door, identity });
    // Without a device, only the laboratory says anything.
    if (!onDevice(collected)) throw testConflict("test_sent");
    if (value.interpreted) throw testConflict("test_interpreted");
    if (isSamePerson(collected, by)) throw testConflict("test_collector");
    if (!possibleResults(collected).includes(said.result))
      throw invalidField("/result", "test.result_impossible");
    const { result, expected } = said;
    return {
      value: { interpreted: { ...by, result, expected: expected && result === "non_negative" } },
      what: { kind: "interpreted", ...said },
      event: { type: "test.interpreted", data: { result } },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
};
