import { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { SeenStay } from "#shared/records/person/places.ts";

/** `Mar 14, 1992`. */
export const longDate = (date: string): string =>
  Temporal.PlainDate.from(date.slice(0, 10)).toLocaleString("en-US", {
    year: "numeric",
    month: "short",
    day: "numeric",
  });

export const bornOn = (birthDate: string | null): string =>
  birthDate ? en.person.born(longDate(birthDate)) : en.person.bornUnknown;

/** The house of a stay, or that its location is hidden. */
export const whereOf = (stay: SeenStay, houses: ReadonlyMap<string, HouseDefinition>): string =>
  stay.at ? (houses.get(stay.at.house)?.name ?? "") : en.person.hidden;

/** `Mar 3, 2025 to May 9, 2025, completed`. */
export const whenOf = (stay: SeenStay): string =>
  stay.ended
    ? `${en.person.between(longDate(stay.since), longDate(stay.ended.on))}, ${en.person.how[stay.ended.how]}`
    : en.person.since(longDate(stay.since));
