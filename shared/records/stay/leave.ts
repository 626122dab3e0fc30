import type { Instant } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedNights } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Stay } from "./stay.ts";
import { cardOfStay } from "./stay.ts";

/** The changes when a stay leaves a bed on a house-local date: the bed is free, the occupancy is recorded. */
export function leaveBed(left: Stored<Bed>, was: Stay, on: string, at: Instant): Change[] {
  return [
    replace(bed, left, { ...left.value, occupant: null, agreedOut: null, changedAt: at }),
    ...nightsIn(left, was, on),
  ];
}

/** The record of a stay's nights in a bed, which end on a house-local date. */
export function nightsIn({ value: { id, house, occupant } }: Stored<Bed>, was: Stay, on: string): Change[] {
  const occupied = { house, bed: id, stay: was.id, from: occupant?.here ?? was.since, to: on };
  return [create(bedNights, { ...occupied, name: cardOfStay(was).name }), create(occupancy, occupied)];
}
