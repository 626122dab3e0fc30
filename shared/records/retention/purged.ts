import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const purgedKinds = ["inquiry", "referral"] as const;

const schema = z.object({
  kind: z.enum(purgedKinds),
  number: z.string(),
  /** ISO instants: when it was closed, and when it was purged. */
  since: instantSchema,
  at: instantSchema,
});
export type Purged = z.infer<typeof schema>;

export const purgedPrefix = "RETENTION#purged#";

const purgedKeys = defineKey("directory", "RETENTION#purged#{at}#{number}");

/** A purged record, by number: the network's proof that it follows its policy. */
export const purged = defineEntity<Purged, typeof purgedKeys>({
  kind: "retention.purged",
  schema,
  schemaVersion: 1,
  at: purgedKeys,
  ids: ({ at, number }) => ({ at, number }),
  samples: () => [
    { kind: "inquiry", number: "Q-10001", since: "2026-01-01T00:00:00.000Z", at: "2026-04-01T00:00:00.000Z" },
  ],
});
