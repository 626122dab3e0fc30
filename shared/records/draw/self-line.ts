import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { headerSchema, lineSchema } from "./day.ts";
import { periodSchema, rulesSchema, sampleKeys } from "./kept-keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  house: idSchema("house"),
  date: z.string(),
  period: periodSchema,
  rules: rulesSchema,
  header: headerSchema,
  line: lineSchema,
  path: z.object({ at: z.int(), beside: z.array(z.string()) }),
});
export type SelfLine = z.infer<typeof schema>;

const lineKeys = defineKey("self", "T#{date}#{house}");

/** A resident's own line of one date, with what proves that it was fixed before the round. */
export const selfLine = defineEntity<SelfLine, typeof lineKeys>({
  kind: "self.line",
  schema,
  schemaVersion: 1,
  at: lineKeys,
  ids: ({ journey, date, house }) => ({ journey, date, house }),
  samples: ({ journey, house, network }) => {
    const { period, rules } = sampleKeys(house, network);
    return [
      {
        journey,
        house,
        date: "2026-01-02",
        period,
        rules,
        header: {
          ...{ v: 1, net: network, house, date: "2026-01-02", i: 1, round: 1, n: 1 },
          ...{ instantUTC: "2026-01-02T15:00:00.000Z", policy: "00", root: "00", prev: "00" },
        },
        line: { v: 1, token: "t", status: "pool", p: "0" },
        path: { at: 0, beside: [] },
      },
    ];
  },
});
