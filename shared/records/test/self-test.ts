import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import {
  deviceResults,
  endings,
  grounds,
  type HouseRules,
  houseRules,
  laboratoryResults,
  panelLines,
  rulesIn,
  specimens,
} from "./kinds.ts";
import { stepOf, type Test, testSteps } from "./test.ts";

const schema = z.object({
  journey: idSchema("journey"),
  test: idSchema("test"),
  ground: z.enum(grounds),
  specimen: z.enum(specimens),
  panel: z.array(z.enum(panelLines)),
  openedAt: instantSchema,
  due: instantSchema,
  step: z.enum(testSteps),
  /** As they chose. */
  observer: z.string().nullable(),
  /** They said something beforehand. */
  disclosed: z.boolean(),
  ended: z.enum(endings).nullable(),
  result: z.enum(deviceResults).nullable(),
  expected: z.boolean(),
  /** What the laboratory said; null: nothing yet, or its report was cancelled. */
  laboratory: z.enum(laboratoryResults).nullable(),
  /** What the house's policy said when it was opened; null: it had none, or the test is over. */
  rules: z.record(z.enum(houseRules), z.string()).nullable().default(null),
});
export type SelfTest = z.infer<typeof schema>;

const selfTestKeys = defineKey("self", "T#{at}#{test}");

/** A test, as its resident reads it. */
export const selfTest = defineEntity<SelfTest, typeof selfTestKeys>({
  kind: "self.test",
  schema,
  schemaVersion: 1,
  at: selfTestKeys,
  ids: ({ journey, openedAt: at, test }) => ({ journey, at, test }),
  samples: ({ journey }) => [
    {
      journey,
      test: "tst_1",
      ground: "move_in",
      specimen: "urine",
      panel: ["AMP"],
      openedAt: "2026-01-01T00:00:00.000Z",
      due: "2026-01-01T02:00:00.000Z",
      step: "to_collect",
      observer: null,
      disclosed: false,
      ended: null,
      result: null,
      expected: false,
      laboratory: null,
      rules: null,
    },
  ],
});

export const selfTestOf = (value: Test, policy: HouseRules | undefined): SelfTest => ({
  journey: value.journey,
  test: value.id,
  ground: value.ground,
  specimen: value.specimen,
  panel: value.panel,
  openedAt: value.opened.at,
  due: value.due,
  step: stepOf(value),
  observer: value.observer?.name ?? null,
  disclosed: value.disclosure?.said ?? false,
  ended: value.ended?.as ?? null,
  result: value.interpreted?.result ?? null,
  expected: value.interpreted?.expected ?? false,
  laboratory: value.laboratory?.result ?? null,
  rules: policy && stepOf(value) !== "over" ? rulesIn(policy) : null,
});
