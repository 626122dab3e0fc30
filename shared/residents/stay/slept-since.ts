import { invalidField } from "#shared/kernel/errors.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import { type Occupancy, occupanciesSince } from "#shared/records/bed/occupancy.ts";
import type { Scope } from "#shared/table/scope.ts";

type OfBed = Pick<Bed, "id" | "house">;

/** A past occupancy of a bed with nights after a house-local date. */
export async function sleptSince(
  scope: Scope,
  { id, house }: OfBed,
  on: string,
): Promise<Occupancy | undefined> {
  const slept = await occupanciesSince(scope, house, on);
  return slept.map(({ value }) => value).find((one) => one.bed === id && one.to > on);
}

/** Nights in a bed that were someone else's are asked about. No read for a move-in today. @throws invalid `/overlap` */
export async function askOverlap(
  scope: Scope,
  bed: OfBed,
  { since, today, overlap }: { since: string; today: string; overlap: boolean },
): Promise<void> {
  if (overlap || since >= today) return;
  const slept = await sleptSince(scope, bed, since);
  if (slept) throw invalidField("/overlap", "bed.overlap", { to: slept.to });
}
