import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";
import { consentRecords, consentRecordsKey } from "./records.ts";

/** Something that reads the home of one record. */
type Reads = Pick<Scope, "homes" | "table">;

/** The homes of all records that were merged with one: its own first. Most people have one. */
export async function atAllRecords<T extends Reads>(
  person: Id<"person">,
  at: (person: Id<"person">) => T,
): Promise<T[]> {
  const all: T[] = [];
  const known = new Set([person]);
  for (const one of known) {
    const here = at(one);
    all.push(here);
    const found = await here.table.get(consentRecords, consentRecordsKey(here.homes, one));
    for (const other of found ? [found.value.into, ...found.value.of] : []) if (other) known.add(other);
  }
  return all;
}

/** A resident at each of their records: the one their journey names first. */
export const ownRecords = (
  scope: Scope,
  person: Id<"person">,
): Promise<(Scope & { readonly person: Id<"person"> })[]> =>
  atAllRecords(person, (one) => ({ ...(one === person ? scope : scope.atRecord(one)), person: one }));
