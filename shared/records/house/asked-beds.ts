import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  /** Each with the message that adds it, and when that was sent. */
  beds: z.array(z.object({ label: z.string(), message: z.string(), at: instantSchema })),
});
export type AskedBeds = z.infer<typeof schema>;

const askedBedsKeys = defineKey("directory", "A#{house}");
export const askedBedsKey = (homes: Homes, house: AskedBeds["house"]): Key =>
  askedBedsKeys.key(homes, { house });

/** The beds administration asked a house to add last, so that its page shows them before they are there. */
export const askedBeds = defineEntity<AskedBeds, typeof askedBedsKeys>({
  kind: "house.asked_beds",
  schema,
  schemaVersion: 1,
  at: askedBedsKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house }) => [
    { house, beds: [{ label: "1A", message: "beds-1", at: "2026-01-01T00:00:00.000Z" }] },
  ],
});
