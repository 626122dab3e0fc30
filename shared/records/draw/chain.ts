import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { keptKeysSchema, sampleKeys } from "./kept-keys.ts";

const schema = z.object({
  house: idSchema("house"),
  /** The period of the next date; null: its key was lost, and another begins. */
  current: keptKeysSchema.nullable(),
  /** The period after it, once it is published. */
  upcoming: keptKeysSchema.nullable(),
  /** The house-local date that is published next. */
  next: z.string(),
  /** Hash of the last header; null before the first. */
  prev: z.string().nullable(),
  /** When the lines of the next date are fixed; null: selections have ended. */
  due: instantSchema.nullable(),
});
export type DrawChain = z.infer<typeof schema>;

const chainKeys = defineKey("draws", "~chain");
export const drawChainKey = (homes: Homes, house: Id<"house">): Key => chainKeys.key(homes, { house });

/** A house's random selections: the sealed keys, and what is done next. */
export const drawChain = defineEntity<DrawChain, typeof chainKeys>({
  kind: "draw.chain",
  schema,
  schemaVersion: 1,
  at: chainKeys,
  ids: ({ house }) => ({ house }),
  due: ({ due }) => due ?? undefined,
  samples: ({ house, network }) => [
    {
      house,
      current: sampleKeys(house, network),
      upcoming: null,
      next: "2026-01-02",
      prev: null,
      due: "2026-01-02T14:30:00.000Z",
    },
  ],
});
