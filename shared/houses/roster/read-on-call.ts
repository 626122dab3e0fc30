import { notFound } from "#shared/kernel/errors.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { isOpen } from "#shared/records/house/house.ts";
import { directoryHouse, type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import {
  type Night,
  nightOf,
  nobodyYet,
  type OnCall,
  onCall,
  onCallKey,
  onNight,
} from "#shared/records/roster/roster.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** Nights on a page. */
const shown = 14;

export interface OnCallPage {
  readonly house: HouseCard;
  readonly roster: OnCall;
  /** Tonight first. */
  readonly nights: readonly Night[];
}

/**
 * Who is on call in a house, tonight and the following nights: one batch read. @throws not_found, forbidden
 */
export async function readOnCall(scope: Scope, input: { house: OnCall["house"] }): Promise<OnCallPage> {
  houseHome(scope, input.house);
  requirePermission(scope, "roster.read");
  const [house, found] = await scope.table.getAll([
    { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    { entity: onCall, key: onCallKey(scope.homes, input.house) },
  ]);
  if (!house) throw notFound();
  const roster = found?.value ?? nobodyYet(input.house);
  const tonight = nightOf(scope.now(), house.value.timeZone);
  const nights = Array.from({ length: shown }, (_, days) => onNight(roster, tonight.add({ days })));
  return { house: house.value, roster, nights };
}

export interface HouseTonight {
  readonly house: HouseDefinition;
  readonly night: Night;
}

/** A page of houses and who is on call in each tonight: one query and one batch. @throws forbidden, invalid `cursor` */
export async function readOnCallTonight(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<{ items: HouseTonight[]; next: string | null }> {
  requirePermission(scope, "inbox.read");
  const page = await scope.table.query({
    in: scope.homes.directory(),
    prefix: "H#",
    limit: 50,
    cursor: input.cursor,
    kinds: [directoryHouse],
  });
  const houses = page.items
    .filter(is(directoryHouse))
    .map((one) => one.value)
    .filter(isOpen);
  const rosters = await scope.table.getAll(
    houses.map(({ id }) => ({ entity: onCall, key: onCallKey(scope.homes, id) })),
  );
  const items = houses.map((house, at) => ({
    house,
    night: onNight(rosters[at]?.value, nightOf(scope.now(), house.timeZone)),
  }));
  return { items: items.sort((a, b) => a.house.name.localeCompare(b.house.name)), next: page.next };
}
