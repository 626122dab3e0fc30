import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";
import { defineEntity, is, type Key, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { recordsOf } from "./group.ts";
import type { Person } from "./person.ts";
import { canonicalRecord } from "./recognize.ts";

/** Why two people have a separation order. The reason is for admissions only. */
export const apartKinds = ["no_contact_order", "request", "safety"] as const;
export type ApartKind = (typeof apartKinds)[number];

const schema = z.object({
  person: idSchema("person"),
  other: idSchema("person"),
  kind: z.enum(apartKinds),
  reason: z.string(),
  since: instantSchema,
  by: actedBy,
  ended: done.nullable(),
});
export type KeepApart = z.infer<typeof schema>;

const keepApartKeys = defineKey("people/person", "N#{other}");
export const keepApartKey = (homes: Homes, who: Person["id"], other: Person["id"]): Key =>
  keepApartKeys.key(homes, { person: who, other });

/** A separation order: two people who must not live in one house. Stored with each of them. */
export const keepApart = defineEntity<KeepApart, typeof keepApartKeys>({
  kind: "person.apart",
  schema,
  schemaVersion: 1,
  at: keepApartKeys,
  ids: ({ person, other }) => ({ person, other }),
  samples: () => [
    {
      person: "per_1",
      other: "per_2",
      kind: "request",
      reason: "Sample",
      since: "2026-01-01T00:00:00.000Z",
      by: { kind: "system" },
      ended: null,
    },
  ],
});

/** The most separation orders one person can have. */
export const mostApart = 30;

/** The current separation orders stored with one record. */
async function ordersOf(scope: Scope, id: Person["id"]): Promise<KeepApart[]> {
  const page = await scope.table.query({
    in: below.person(scope.homes.people(), id),
    prefix: "N#",
    limit: 100,
    kinds: [keepApart],
  });
  return page.items
    .filter(is(keepApart))
    .map((one) => one.value)
    .filter((one) => !one.ended);
}

/** A person's current separation orders, from all of their records. */
export const apartFrom = async (scope: Scope, records: readonly Stored<Person>[]): Promise<KeepApart[]> =>
  (await Promise.all(records.map((one) => ordersOf(scope, one.value.id)))).flat();

export interface Apart {
  /** By house, the stay of a current resident who has a separation order with the person. */
  readonly houses: ReadonlyMap<string, NonNullable<Person["open"]>>;
  /** Their records as read, for the decision that depends on them. */
  readonly others: readonly Stored<Person>[];
}

const noOne: Apart = { houses: new Map(), others: [] };

/**
 * Where people with a separation order live now: one step for a person without merged records and orders. Only
 * admissions and the system may ask.
 */
export async function apartNow(scope: Scope, who: Person["id"] | undefined): Promise<Apart> {
  if (!who) return noOne;
  const [standing, own] = await Promise.all([canonicalRecord(scope, who), ordersOf(scope, who)]);
  if (!standing) return noOne;
  const merged = (await recordsOf(scope, standing.root)).filter((one) => one.value.id !== who);
  const apart = [...own, ...(await apartFrom(scope, merged))];
  const met = await Promise.all(apart.map((one) => canonicalRecord(scope, one.other)));
  const others = new Map(
    met.flatMap((one) =>
      one && one.root.value.id !== standing.root.value.id ? [[one.root.value.id, one.root] as const] : [],
    ),
  );
  const houses = [...others.values()].flatMap(({ value: { open } }) =>
    open ? [[open.house, open] as const] : [],
  );
  return { houses: new Map(houses), others: [...others.values()] };
}

/** A house can't know. When admissions decide they are held to it; otherwise they get a question after the move-in. @throws conflict `keep_apart` */
export async function mayLiveIn(
  scope: Scope,
  { person: who }: { readonly person: Person["id"] },
  house: NonNullable<Person["open"]>["house"],
): Promise<void> {
  if (!scope.permissions.has("person.read")) return;
  const { houses } = await apartNow(scope, who);
  if (houses.has(house)) throw personConflict("keep_apart");
}
