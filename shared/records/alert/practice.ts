import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { pageReceipt, ways } from "#shared/records/alert/sent.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  by: z.enum(ways),
  /** Who was on call. */
  name: z.string(),
  sent: done,
  receipt: pageReceipt,
  /** It is answered once this link was used. Null: a call has none. */
  link: idSchema("link").nullable(),
});
export type PracticePage = z.infer<typeof schema>;

const practiceKeys = defineKey("house", "A#practice#{by}");
export const practiceKey = (homes: Homes, { house, by }: Pick<PracticePage, "house" | "by">): Key =>
  practiceKeys.key(homes, { house, by });

/** The latest practice alert of a house, by text and by call. The number is not kept. */
export const practicePage = defineEntity<PracticePage, typeof practiceKeys>({
  kind: "on-call.practice",
  schema,
  schemaVersion: 1,
  at: practiceKeys,
  ids: ({ house, by }) => ({ house, by }),
  samples: ({ house }) => [
    {
      ...{ house, by: "text", name: "Sample", receipt: null, link: "lnk_1" },
      sent: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
    },
  ],
});

/** Minutes until another may be sent: a text costs money and wakes people. */
export const practiceMinutes = 5;
