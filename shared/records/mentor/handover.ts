import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** Of the journey when it was written: one summary for each mentor. */
  epoch: z.int(),
  summary: z.string(),
  written: done,
});
export type Handover = z.infer<typeof schema>;

export const handoverPrefix = "H#";
const handoverKeys = defineKey("journey", "H#{epoch}");
export const handoverKey = (homes: Homes, { journey, epoch }: Pick<Handover, "journey" | "epoch">): Key =>
  handoverKeys.key(homes, { journey, epoch: sortable(epoch) });
const sortable = (epoch: number): string => String(epoch).padStart(6, "0");

/** What a mentor passes on to the next. The resident may read it first. */
export const handover = defineEntity<Handover, typeof handoverKeys>({
  kind: "mentor.handover",
  schema,
  schemaVersion: 1,
  at: handoverKeys,
  ids: ({ journey, epoch }) => ({ journey, epoch: sortable(epoch) }),
  samples: ({ journey, member }) => [
    {
      journey,
      epoch: 2,
      summary: "Sample",
      written: { at: "2026-01-01T00:00:00.000Z", by: { kind: "member", member, name: "Sample" } },
    },
  ],
});
