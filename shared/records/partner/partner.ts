import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  id: idSchema("partner"),
  name: z.string(),
  /** Other names under which consents may name it. */
  tradeNames: z.array(z.string()),
  createdAt: instantSchema,
});
export type Partner = z.infer<typeof schema>;

const upgrade = (data: Readonly<Record<string, unknown>>) => ({ ...data, tradeNames: [] });

const partnerKeys = defineKey("administration", "P#{partner}");
export const partnerKeyOf = (homes: Homes, id: Partner["id"]): Key => partnerKeys.key(homes, { partner: id });

/** A referral partner, as administration sees it. */
export const partner = defineEntity<Partner, typeof partnerKeys>({
  kind: "partner",
  schema,
  schemaVersion: 2,
  upgrade,
  at: partnerKeys,
  ids: ({ id }) => ({ partner: id }),
  samples: (at) => [
    { id: at.partner, name: "Sample", tradeNames: [], createdAt: "2026-01-01T00:00:00.000Z" },
  ],
});

const partnerCardKeys = defineKey("partner", "A#partner");
export const partnerCardKey = (homes: Homes, id: Partner["id"]): Key =>
  partnerCardKeys.key(homes, { partner: id });

/** A partner's names in its own home, where the system reads it. */
export const partnerCard = defineEntity<Partner, typeof partnerCardKeys>({
  kind: "partner.card",
  schema,
  schemaVersion: 2,
  upgrade,
  at: partnerCardKeys,
  ids: ({ id }) => ({ partner: id }),
  samples: (at) => [
    { id: at.partner, name: "Sample", tradeNames: [], createdAt: "2026-01-01T00:00:00.000Z" },
  ],
});

const issuedSchema = z.object({
  id: idSchema("key"),
  partner: idSchema("partner"),
  partnerName: z.string(),
  hash: z.string(),
  allowedHouses: z.array(idSchema("house")).nullable(),
  createdAt: instantSchema,
  suspended: done.nullable(),
});
export type IssuedKey = z.infer<typeof issuedSchema>;

const issuedKeyKeys = defineKey("administration", "K#{key}");
export const issuedKeyKey = (homes: Homes, id: IssuedKey["id"]): Key => issuedKeyKeys.key(homes, { key: id });

/** A partner's API key, as administration sees it: never its secret. */
export const issuedKey = defineEntity<IssuedKey, typeof issuedKeyKeys>({
  kind: "partner.key",
  schema: issuedSchema,
  schemaVersion: 1,
  at: issuedKeyKeys,
  ids: ({ id }) => ({ key: id }),
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
