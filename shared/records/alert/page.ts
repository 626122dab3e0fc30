import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { pageReceipt, ways } from "./sent.ts";
import { callees } from "./steps.ts";

const schema = z.object({
  journey: idSchema("journey"),
  checkIn: idSchema("checkIn"),
  page: idSchema("alertPage"),
  as: z.enum(callees),
  name: z.string(),
  by: z.enum(ways),
  at: instantSchema,
  receipt: pageReceipt,
});
export type AlertPage = z.infer<typeof schema>;
export type AlertPageOf = Pick<AlertPage, "journey" | "checkIn" | "page">;

const alertPageKeys = defineKey("exchange", "D#{checkIn}#{page}");
export const alertPageKey = (homes: Homes, { journey, checkIn, page }: AlertPageOf): Key =>
  alertPageKeys.key(homes, { journey, checkIn, page });

/** That someone was paged, and the receipt. The number they were paged at is not kept. */
export const alertPage = defineEntity<AlertPage, typeof alertPageKeys>({
  kind: "alert.page",
  schema,
  schemaVersion: 1,
  at: alertPageKeys,
  ids: ({ journey, checkIn, page }) => ({ journey, checkIn, page }),
  samples: ({ journey }) => [
    {
      journey,
      checkIn: "chk_1",
      page: "apg_1",
      as: "mentor",
      name: "Sample",
      by: "text",
      at: "2026-01-01T00:00:00.000Z",
      receipt: null,
    },
  ],
});
