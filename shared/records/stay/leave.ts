import type { Instant } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedNights } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Stay } from "./stay.ts";
import { cardOfStay } from "./stay.ts";

/** The changes when a stay leaves a bed on a house-local date: the bed is free, the occupancy is recorded. */
export function leaveBed(left: Stored<Bed>, was: Stay, on: string, at: Instant): Change[] {
  const { id, house, occupant } = left.value;
  const occupied = { house, bed: id, stay: was.id, from: occupant?.here ?? was.since, to: on };
  return [
    replace(bed, left, { ...left.value, occupant: null, agreedOut: null, changedAt: at }),
    create(bedNights, { ...occupied, name: cardOfStay(was).name }),
    create(occupancy, occupied),
  ];
}
