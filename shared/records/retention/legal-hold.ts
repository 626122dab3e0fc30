import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** The whole network, or one record by its spoken number: `R-48213`, `Q-20117`. */
export const subject = z.union([z.literal("network"), z.string().regex(/^[RQ]-\d{5}$/)]);

const schema = done.extend({
  subject,
  /** Why, in administration's words. */
  reason: z.string(),
  lifted: done.nullable(),
});
export type LegalHold = z.infer<typeof schema>;

const holdKeys = defineKey("administration", "HOLD#{at}#{subject}");
export const holdKey = (homes: Homes, hold: Pick<LegalHold, "subject" | "at">): Key =>
  holdKeys.key(homes, hold);

/** A legal hold: what must not be purged, who placed it, why, and when it was released. Administration only. */
export const legalHold = defineEntity<LegalHold, typeof holdKeys>({
  kind: "retention.hold",
  schema,
  schemaVersion: 1,
  at: holdKeys,
  ids: ({ at, subject }) => ({ at, subject }),
  samples: () => [
    {
      subject: "network",
      reason: "Sample",
      by: { kind: "system" },
      at: "2026-01-01T00:00:00.000Z",
      lifted: null,
    },
  ],
});

const cardSchema = z.object({ subject, since: instantSchema });
type HeldCard = z.infer<typeof cardSchema>;

const heldKeys = defineKey("directory", "RETENTION#hold#{subject}");
export const heldKey = (homes: Homes, held: string): Key => heldKeys.key(homes, { subject: held });

/**
 * A hold in force, without its reason: checked before a purge, and shown on a record's page. The key is the
 * spoken number, since administration knows numbers and reads no records; if two records share a number, both
 * are kept.
 */
export const heldCard = defineEntity<HeldCard, typeof heldKeys>({
  kind: "retention.held",
  schema: cardSchema,
  schemaVersion: 1,
  at: heldKeys,
  ids: ({ subject }) => ({ subject }),
  samples: () => [{ subject: "network", since: "2026-01-01T00:00:00.000Z" }],
});
