import { notFound } from "#shared/kernel/errors.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Person, person, personKey } from "./person.ts";

/** Most records merged into one, itself included: pages and writes read all of them. */
export const mostRecords = 12;

/** A record with all that were merged into it, itself first: one round trip for each level of merges. */
export async function recordsOf(scope: Scope, root: Stored<Person>): Promise<Stored<Person>[]> {
  const all = [root];
  for (let level = root.value.of; level.length > 0; ) {
    const found = await scope.table.getAll(
      level.map((id) => ({ entity: person, key: personKey(scope.homes, id) })),
    );
    const records = found.flatMap((one) => (one ? [one] : []));
    all.push(...records);
    level = records.flatMap((one) => one.value.of);
  }
  return all;
}

/** Whether any of a person's records is marked as at risk. */
export const isHidden = (records: readonly Stored<Person>[]): boolean =>
  records.some((one) => one.value.hidden !== null);

/** Two main records. @throws not_found */
export async function both(
  scope: Scope,
  one: Person["id"],
  other: Person["id"],
): Promise<[Stored<Person>, Stored<Person>]> {
  const [first, second] = await scope.table.getAll([
    { entity: person, key: personKey(scope.homes, one) },
    { entity: person, key: personKey(scope.homes, other) },
  ]);
  if (!first || !second || one === other) throw notFound();
  return [first, second];
}
