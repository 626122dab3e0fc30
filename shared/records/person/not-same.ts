import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Person } from "./person.ts";
import { canonicalRecord } from "./recognize.ts";

const schema = z.object({
  person: idSchema("person"),
  other: idSchema("person"),
  at: instantSchema,
  by: actedBy,
});
export type NotSame = z.infer<typeof schema>;

const notSameKeys = defineKey("people/person", "D#{other}");

/** Admissions' answer that two similar records are two people. Stored with each of them. */
export const notSame = defineEntity<NotSame, typeof notSameKeys>({
  kind: "person.not_same",
  schema,
  schemaVersion: 1,
  at: notSameKeys,
  ids: ({ person, other }) => ({ person, other }),
  samples: () => [
    { person: "per_1", other: "per_2", at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
  ],
});

/** These answers about a person, from all of their records, by the other's main record. */
export async function notSameAs(
  scope: Scope,
  records: readonly Stored<Person>[],
): Promise<ReadonlyMap<Person["id"], NotSame>> {
  const pages = await Promise.all(
    records.map((one) =>
      scope.table.query({
        in: below.person(scope.homes.people(), one.value.id),
        prefix: "D#",
        limit: 100,
        kinds: [notSame],
      }),
    ),
  );
  const marked = pages.flatMap((page) => page.items.filter(is(notSame)).map((one) => one.value));
  const others = await Promise.all(marked.map((one) => canonicalRecord(scope, one.other)));
  return new Map(
    marked.flatMap((one, at) => {
      const other = others[at]?.root.value.id;
      return other ? [[other, one] as const] : [];
    }),
  );
}
