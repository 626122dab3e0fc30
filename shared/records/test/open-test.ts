import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { type Change, card, remove } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { grounds } from "./kinds.ts";
import { stepOf, type Test, testSteps } from "./test.ts";

const schema = z.object({
  house: idSchema("house"),
  test: idSchema("test"),
  ground: z.enum(grounds),
  step: z.enum(testSteps).exclude(["over"]),
  due: instantSchema,
  /** The resident asked for another observer, and nobody else was offered yet. */
  asksObserver: z.boolean().default(false),
});
export type OpenTest = z.infer<typeof schema>;

export const openTestPrefix = "L#";
const openTestKeys = defineKey("house", "L#{test}");

/** A test that somebody still has something to do for, on its house's board. It names nobody. */
export const openTestCard = defineEntity<OpenTest, typeof openTestKeys>({
  kind: "test.open",
  schema,
  schemaVersion: 1,
  at: openTestKeys,
  ids: ({ house, test }) => ({ house, test }),
  samples: ({ house }) => [
    {
      house,
      test: "tst_1",
      ground: "move_in",
      step: "to_collect",
      due: "2026-01-01T02:00:00.000Z",
      asksObserver: false,
    },
  ],
});

/** Written with the test; gone once it is over. */
export function onBoard(homes: Homes, one: Test, version: number): Change {
  const { house, id, ground, due, observer } = one;
  const step = stepOf(one);
  const asksObserver =
    step === "to_collect" && (observer?.answer === "none" || observer?.answer === "another");
  return step === "over"
    ? remove("test.open", openTestKeys.key(homes, { house, test: id }))
    : card(openTestCard, { house, test: id, ground, step, due, asksObserver }, version);
}
