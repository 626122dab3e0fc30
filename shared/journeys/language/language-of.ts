import type { Id } from "#shared/kernel/ids.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import type { Language } from "#shared/records/journey/journey.ts";
import type { Table } from "#shared/table/table.ts";

/** The language a resident chose, from the door of their journey: staff read nothing else there. Null: none. */
export async function languageOf(
  door: Table,
  { network, journey }: { readonly network: Id<"network">; readonly journey: Id<"journey"> },
): Promise<Language | null> {
  return (await door.get(journeyDoor, journeyDoorKey(network, journey)))?.value.language ?? null;
}
