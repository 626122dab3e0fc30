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
  observerAnswers,
  panelLines,
  rulesIn,
  specimens,
} from "./kinds.ts";
import { linkedNow, offeredObserver, stepOf, type Test, testSteps } from "./test.ts";

const schema = z.object({
  journey: idSchema("journey"),
  test: idSchema("test"),
  ground: z.enum(grounds),
  outsidePolicy: z.boolean().default(false),
  specimen: z.enum(specimens),
  panel: z.array(z.enum(panelLines)),
  openedAt: instantSchema,
  due: instantSchema,
  step: z.enum(testSteps),
  /** Null: of a test that was over before residents answered on their own page. */
  house: idSchema("house").nullable().default(null),
  /** The outside site that was asked to collect it, while it is theirs. */
  site: z.string().nullable().default(null),
  /** Whom they may choose, until the specimen is given. */
  offered: z.array(offeredObserver).default([]),
  answered: z.enum(observerAnswers).nullable().default(null),
  /** As they chose. */
  observer: z.string().nullable(),
  /** They were asked whether there is anything to say. */
  asked: z.boolean().default(true),
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
      outsidePolicy: false,
      specimen: "urine",
      panel: ["AMP"],
      openedAt: "2026-01-01T00:00:00.000Z",
      due: "2026-01-01T02:00:00.000Z",
      step: "to_collect",
      house: null,
      site: "Sample Site",
      offered: [],
      answered: null,
      observer: "Sample",
      asked: false,
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
  outsidePolicy: value.outsidePolicy,
  specimen: value.specimen,
  panel: value.panel,
  openedAt: value.opened.at,
  due: value.due,
  step: stepOf(value),
  house: value.house,
  site: linkedNow(value)?.site ?? null,
  offered: stepOf(value) === "to_collect" ? value.offered : [],
  answered: value.observer?.answer ?? null,
  observer: value.observer?.answer === "chosen" ? value.observer.name : null,
  asked: value.disclosure !== null,
  disclosed: value.disclosure?.said ?? false,
  ended: value.ended?.as ?? null,
  result: value.interpreted?.result ?? null,
  expected: value.interpreted?.expected ?? false,
  laboratory: value.laboratory?.result ?? null,
  rules: policy && stepOf(value) !== "over" ? rulesIn(policy) : null,
});
