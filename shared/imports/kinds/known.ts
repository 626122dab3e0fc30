import { labelKey, lapsed } from "#shared/records/bed/bed.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { type AvailabilityCard, availabilityCard } from "#shared/records/house/records.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

/** A house that a row may name. */
export interface KnownHouse {
  readonly id: HouseDefinition["id"];
  readonly name: string;
  readonly timeZone: string;
  /** By label, as `labelKey` spells it. */
  readonly beds: ReadonlyMap<
    string,
    { readonly id: `bed_${string}`; readonly state: AvailabilityCard["beds"][string]["state"] }
  >;
}

/** Houses by name; `several` if two houses have the name. */
export type KnownHouses = ReadonlyMap<string, KnownHouse | "several">;

export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** Every house of the network with its beds, as the availability card shows them. */
export async function readKnown(scope: Scope): Promise<KnownHouses> {
  const known = new Map<string, KnownHouse | "several">();
  for (const { value } of await queryAll(
    scope,
    { in: scope.homes.availability(), prefix: "H#" },
    availabilityCard,
  )) {
    const { id, name, timeZone, imported } = value.house;
    if (imported && imported.state !== "open") continue;
    const key = nameKey(name);
    const beds = new Map(
      Object.entries(value.beds).map(([bed, one]) => [
        labelKey(one.label),
        { id: bed as `bed_${string}`, state: over(one, scope) ? ("free" as const) : one.state },
      ]),
    );
    known.set(key, known.has(key) ? "several" : { id, name, timeZone, beds });
  }
  return known;
}

/** The names that one house alone has, in order. */
export const namesOfHouses = (known: KnownHouses): string[] =>
  [...known.values()].flatMap((one) => (one === "several" ? [] : [one.name])).sort();

/** A hold past its end does not block a bed. */
const over = ({ until }: AvailabilityCard["beds"][string], scope: Scope): boolean =>
  until !== null && lapsed({ until }, scope.now());

/** The same houses with other beds. */
export const withBeds = (
  known: KnownHouses,
  beds: (was: KnownHouse["beds"]) => KnownHouse["beds"],
): KnownHouses =>
  new Map(
    [...known].map(([name, house]) => [
      name,
      house === "several" ? house : { ...house, beds: beds(house.beds) },
    ]),
  );
