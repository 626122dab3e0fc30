import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import {
  type Bed,
  type BedNights,
  type BedState,
  bed,
  bedKey,
  bedNights,
  bedState,
} from "#shared/records/bed/bed.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type StayCard, stayCard, stayCardKey } from "#shared/records/stay/stay.ts";
import { type WaitlistCard, waitlistCard, waitlistCardKey } from "#shared/records/waitlist/waitlist.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface BedPage {
  readonly house: HouseCard;
  readonly bed: Bed;
  readonly state: BedState;
  /** Who is next on the waitlist without an offer. */
  readonly firstInLine: WaitlistCard["first"];
  /** The current resident. */
  readonly now: StayCard | undefined;
  /** Past occupancies, latest first. */
  readonly before: readonly BedNights[];
  readonly next: string | null;
  /** The occupancy in the night that began on the requested date; undefined if there was none. */
  readonly asked: { readonly on: string; readonly slept: readonly Slept[] } | undefined;
}
type Slept = Pick<BedNights, "stay" | "name" | "from">;

/** One bed and its past; the view is logged. @throws not_found, forbidden, invalid `cursor`, `/on` */
export async function readBed(
  scope: Scope,
  input: { house: Id<"house">; bed: Id<"bed">; on?: string | undefined; cursor?: string | undefined },
): Promise<BedPage> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "stay.read");
  const past = below.bed(home, input.bed);
  const [found, house, list] = await scope.table.getAll([
    { entity: bed, key: bedKey(home, input.bed) },
    { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    { entity: waitlistCard, key: waitlistCardKey(scope.homes, input.house) },
  ]);
  if (!found || !house) throw notFound();
  const { occupant } = found.value;
  const day = today(scope.now(), house.value.timeZone);
  const on = input.on ? dateWithin(input.on, "/on", day, { back: 366 * 30, ahead: 0 }) : undefined;
  const [page, inIt, then] = await Promise.all([
    scope.table.query({
      in: past,
      prefix: "N#",
      descending: true,
      limit: 50,
      cursor: input.cursor,
      kinds: [bedNights],
    }),
    occupant ? scope.table.get(stayCard, stayCardKey(scope.homes, input.house, occupant.stay)) : undefined,
    // Occupancies that ended after that date, soonest first: nights in one bed do not overlap, except for
    // late entries.
    on ? scope.table.query({ in: past, from: `N#${on}~`, limit: 10, kinds: [bedNights] }) : undefined,
  ]);
  await noteAccess(scope, past, "bed");
  const slept: Slept[] = (then?.items ?? [])
    .filter(is(bedNights))
    .map((one) => one.value)
    .filter((one) => on !== undefined && one.from <= on);
  if (on && occupant && inIt && occupant.here <= on)
    slept.push({ stay: occupant.stay, name: inIt.value.name, from: occupant.here });
  return {
    house: house.value,
    bed: found.value,
    state: bedState(found.value, scope.now()),
    firstInLine: list?.value.first ?? null,
    now: inIt?.value,
    before: page.items.filter(is(bedNights)).map((one) => one.value),
    next: page.next,
    asked: on ? { on, slept } : undefined,
  };
}
