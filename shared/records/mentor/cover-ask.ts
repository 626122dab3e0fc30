import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** Of the plan of this mentor. */
  mentor: idSchema("member"),
  round: z.int(),
  /** Who would stand in; null: the resident is not asked any more. */
  by: z
    .object({ member: idSchema("member"), name: z.string(), from: instantSchema, until: instantSchema })
    .nullable(),
  said: z.enum(["yes", "no"]).nullable(),
});
export type CoverAsk = z.infer<typeof schema>;

const askKeys = defineKey("exchange", "~cover-ask");
export const coverAskKey = (homes: Homes, journey: CoverAsk["journey"]): Key =>
  askKeys.key(homes, { journey });

/** A supervisor named themselves to stand in for a resident's mentor: they do if the resident says yes. */
export const coverAsk = defineEntity<CoverAsk, typeof askKeys>({
  kind: "mentor.cover_ask",
  schema,
  schemaVersion: 1,
  at: askKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey, member: mentor }) => [{ journey, mentor, round: 1, by: null, said: null }],
});
