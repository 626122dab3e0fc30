import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Journey, journeySchema } from "#shared/records/journey/journey.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = journeySchema
  .pick({ name: true, timeZone: true, clinicians: true })
  .extend({ journey: idSchema("journey") });
export type ClinicalHeader = z.infer<typeof schema>;

const keys = defineKey("clinical", "~header");
export const clinicalHeaderKey = (homes: Homes, journey: Journey["id"]): Key => keys.key(homes, { journey });

/** Whose clinical page it is, and which clinicians it is open to. */
export const clinicalHeader = defineEntity<ClinicalHeader, typeof keys>({
  kind: "clinical.header",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, name: "Sample", timeZone: "UTC", clinicians: [] }],
});

const clientSchema = z.object({
  member: idSchema("member"),
  journey: idSchema("journey"),
  name: z.string(),
  /** When the consent ends, or ended. */
  until: journeySchema.shape.openedAt,
});
export type Client = z.infer<typeof clientSchema>;

const clientKeys = defineKey("member", "K#{journey}");
export const clientPrefix = "K#";

/** A resident on the list of a clinician whom a consent of theirs names. */
export const client = defineEntity<Client, typeof clientKeys>({
  kind: "clinical.client",
  schema: clientSchema,
  schemaVersion: 1,
  at: clientKeys,
  ids: ({ member, journey }) => ({ member, journey }),
  samples: ({ member, journey }) => [{ member, journey, name: "Sample", until: "2026-01-01T00:00:00.000Z" }],
});
