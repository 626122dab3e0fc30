import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Likeness } from "#shared/people/recognize/known-as.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { SeenStay } from "#shared/records/person/places.ts";

export const bornOn = (birthDate: string | null): string =>
  birthDate ? words().people.born({ date: longDay(birthDate) }) : words().people.bornUnknown;

/** What two records share: `the same name and the same phone`. */
export const alike = (like: readonly Likeness[]): string =>
  words().common.and(like.map((one) => words().people.likenesses[one]));

/** The house of a stay, or that its location is hidden. */
export const whereOf = (stay: SeenStay, houses: ReadonlyMap<string, HouseDefinition>): string =>
  stay.at ? (houses.get(stay.at.house)?.name ?? "") : words().people.hidden;

/** `Mar 3, 2025 to May 9, 2025, completed`. */
export const whenOf = (stay: SeenStay): string =>
  stay.ended
    ? `${words().people.between({ from: longDay(stay.since), to: longDay(stay.ended.on) })}, ${words().people.how[stay.ended.how]}`
    : words().people.since({ from: longDay(stay.since) });
