import { labelKey } from "#shared/bed/bed.ts";
import type { HouseDefinition } from "#shared/house/house.ts";
import { type WindowCard, windowCard } from "#shared/house/records.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

/** A house a row may name. */
export interface KnownHouse {
  readonly id: HouseDefinition["id"];
  readonly name: string;
  readonly timeZone: string;
  /** By label, as `labelKey` spells it. */
  readonly beds: ReadonlyMap<
    string,
    { readonly id: `bed_${string}`; readonly state: WindowCard["beds"][string]["state"] }
  >;
}

/** Houses by name; a name that two houses have is `several`. */
export type KnownHouses = ReadonlyMap<string, KnownHouse | "several">;

export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Every house of the network with its beds, as the window shows them. */
export async function readKnown(scope: Scope): Promise<KnownHouses> {
  const known = new Map<string, KnownHouse | "several">();
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: scope.homes.window(),
      prefix: "H#",
      limit: 500,
      kinds: [windowCard],
      ...(cursor ? { cursor } : {}),
    });
    for (const { value } of page.items.filter(is(windowCard))) {
      const { id, name, timeZone, imported } = value.house;
      if (imported && imported.state !== "open") continue;
      const key = nameKey(name);
      const beds = new Map(
        Object.entries(value.beds).map(([bed, one]) => [
          labelKey(one.label),
          { id: bed as `bed_${string}`, state: one.state },
        ]),
      );
      known.set(key, known.has(key) ? "several" : { id, name, timeZone, beds });
    }
    cursor = page.next;
  } while (cursor);
  return known;
}
