import * as z from "zod";
import type { ReferralHeader } from "#shared/referral/header.ts";
import { type Stay, stay, stayKey } from "#shared/stay/stay.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { personId } from "./person.ts";

const schema = z.object({
  person: personId,
  /** The referral or the stay that knows them. */
  by: z.union([z.templateLiteral(["ref_", z.string()]), z.templateLiteral(["sty_", z.string()])]),
});
export type KnownBy = z.infer<typeof schema>;

export const knownByPrefix = (person: KnownBy["person"]): string => `U#${person}#`;
export const knownByKey = (homes: Homes, { person, by }: KnownBy): Key => ({
  pk: homes.people(),
  sk: `${knownByPrefix(person)}${by}`,
});

/** That something still tells of a person. While there is anything, they are not forgotten. */
export const knownBy = defineEntity<KnownBy>({
  kind: "person.known_by",
  schema,
  schemaVersion: 1,
  key: (homes, value) => knownByKey(homes, value),
  samples: () => [
    { person: "per_1", by: "ref_1" },
    { person: "per_1", by: "sty_1" },
  ],
});

/** Follows a referral's header. One that was purged knows nobody any more. */
export async function knowByReferral(scope: Scope, { person, id, purged }: ReferralHeader): Promise<void> {
  if (!purged) await scope.table.write([card(knownBy, { person, by: id }, 1)]);
}

/** Follows a stay whose person admissions confirmed. */
export async function knowByStay(scope: Scope, house: Stay["house"], id: Stay["id"]): Promise<void> {
  const found = await scope.table.get(stay, stayKey(scope.homes, house, id));
  const person = found?.value.confirmed?.person;
  if (person) await scope.table.write([card(knownBy, { person, by: id }, 1)]);
}
