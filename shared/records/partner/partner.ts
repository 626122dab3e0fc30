import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";

const schema = z.object({ id: idSchema("partner"), name: z.string(), createdAt: instantSchema });
export type Partner = z.infer<typeof schema>;

export const partnerKeyOf = (homes: Homes, id: string): Key => ({
  pk: homes.administration(),
  sk: `P#${id}`,
});

/** A rehab that refers people, as administration knows it. */
export const partner = defineEntity<Partner>({
  kind: "partner",
  schema,
  schemaVersion: 1,
  key: (homes, value) => partnerKeyOf(homes, value.id),
  samples: (at) => [{ id: at.partner, name: "Sample", createdAt: "2026-01-01T00:00:00.000Z" }],
});

export const partnerCardKey = (homes: Homes, id: Partner["id"]): Key => ({
  pk: homes.partner(id),
  sk: "A#partner",
});

/** The same, where the system can read it: beside what the partner sent. */
export const partnerCard = defineEntity<Partner>({
  kind: "partner.card",
  schema,
  schemaVersion: 1,
  key: (homes, value) => partnerCardKey(homes, value.id),
  samples: (at) => [{ id: at.partner, name: "Sample", createdAt: "2026-01-01T00:00:00.000Z" }],
});

const issuedSchema = z.object({
  id: idSchema("key"),
  partner: idSchema("partner"),
  partnerName: z.string(),
  hash: z.string(),
  allowedHouses: z.array(idSchema("house")).nullable(),
  createdAt: instantSchema,
  suspended: z.object({ at: instantSchema, by: z.string() }).nullable(),
});
export type IssuedKey = z.infer<typeof issuedSchema>;

export const issuedKeyKey = (homes: Homes, id: string): Key => ({
  pk: homes.administration(),
  sk: `K#${id}`,
});

/** A partner's API key, as administration sees it: never its secret. */
export const issuedKey = defineEntity<IssuedKey>({
  kind: "partner.key",
  schema: issuedSchema,
  schemaVersion: 1,
  key: (homes, value) => issuedKeyKey(homes, value.id),
  samples: (at) => [
    {
      id: "key_1",
      partner: at.partner,
      partnerName: "Sample",
      hash: "h",
      allowedHouses: null,
      createdAt: "2026-01-01T00:00:00.000Z",
      suspended: null,
    },
  ],
});
