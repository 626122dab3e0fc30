import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import {
  deviceResults,
  endings,
  grounds,
  laboratoryResults,
  panelLines,
  reportStates,
  returnedCodes,
  sites,
} from "./kinds.ts";

const of = <K extends string>(kind: K) => z.object({ kind: z.literal(kind) });

/** What happened, with what was written about it. */
const what = z.discriminatedUnion("kind", [
  of("opened").extend({
    ground: z.enum(grounds),
    outsidePolicy: z.boolean().default(false),
    words: z.string(),
  }),
  of("moved").extend({ site: z.enum(sites), words: z.string() }),
  of("taken_on"),
  of("named").extend({ name: z.string(), site: z.enum(sites) }),
  of("linked").extend({ name: z.string(), site: z.string() }),
  of("unlinked").extend({ name: z.string(), site: z.string() }),
  of("not_given").extend({ name: z.string(), site: z.string(), words: z.string() }),
  of("returned").extend({ code: z.enum(returnedCodes) }),
  of("offered").extend({ observers: z.array(z.string()) }),
  of("observer_chosen").extend({ name: z.string() }),
  of("observer_asked").extend({ answer: z.enum(["none", "another"]), words: z.string() }),
  of("disclosed").extend({ words: z.string() }),
  of("collected").extend({
    lot: z.string(),
    serial: z.string(),
    temperature: z.int().nullable(),
    minutes: z.int().nullable(),
    missing: z.array(z.enum(panelLines)),
    control: z.boolean(),
    seal: z.string(),
    signed: z.string(),
    /** Outside the network: by whom and where, who observed (empty: nobody), and whether the resident signed the site's form. */
    outside: z
      .object({ name: z.string(), site: z.string(), observer: z.string(), residentSigned: z.boolean() })
      .nullable()
      .default(null),
  }),
  of("signed").extend({ name: z.string() }),
  of("photo_added"),
  of("photo_removed").extend({ words: z.string() }),
  of("ended").extend({ as: z.enum(endings), words: z.string() }),
  of("interpreted").extend({ result: z.enum(deviceResults), expected: z.boolean(), words: z.string() }),
  of("handed_over").extend({ laboratory: z.string(), specimen: z.string(), seal: z.string() }),
  of("laboratory").extend({
    state: z.enum(reportStates),
    result: z.enum(laboratoryResults).nullable(),
    lines: z.array(z.string()),
    creatinine: z.number().nullable(),
    gravity: z.number().nullable(),
  }),
  of("corrected").extend({ entry: z.int(), words: z.string() }),
]);
export type Custody = z.infer<typeof what>;

const schema = done.extend({
  house: idSchema("house"),
  test: idSchema("test"),
  /** Starts at 1. */
  nth: z.int(),
  what,
});
export type TestEntry = z.infer<typeof schema>;

const entryKeys = defineKey("house/test", "E#{nth}");

/** An entry of a test's chain of custody. It is put once and never written again: a further entry corrects it. */
export const testEntry = defineEntity<TestEntry, typeof entryKeys>({
  kind: "test.entry",
  schema,
  schemaVersion: 1,
  at: entryKeys,
  ids: ({ house, test, nth }) => ({ house, test, nth: String(nth).padStart(3, "0") }),
  samples: ({ house }) => [
    {
      house,
      test: "tst_1",
      nth: 1,
      at: "2026-01-01T00:00:00.000Z",
      by: { kind: "system" },
      what: { kind: "opened", ground: "move_in", outsidePolicy: false, words: "" },
    },
  ],
});
