import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** House-local dates. */
  lastOn: z.string().nullable(),
  nextOn: z.string().nullable(),
  /** What the mentor promised until then, in a few words; empty for nothing. */
  promised: z.string(),
});
export type Rhythm = z.infer<typeof schema>;

const rhythmKeys = defineKey("exchange", "~rhythm");
export const rhythmKey = (homes: Homes, journey: Rhythm["journey"]): Key =>
  rhythmKeys.key(homes, { journey });

/** When a mentor and a resident met and meet again, and nothing of what they said: the mentor's agenda follows it. */
export const rhythm = defineEntity<Rhythm, typeof rhythmKeys>({
  kind: "journey.rhythm",
  schema,
  schemaVersion: 1,
  at: rhythmKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, lastOn: "2026-01-01", nextOn: "2026-01-08", promised: "" }],
});

/** For the transaction of what they met about. */
export const setRhythm = (was: Stored<Rhythm> | undefined, value: Rhythm): Change =>
  was ? replace(rhythm, was, value) : create(rhythm, value);
