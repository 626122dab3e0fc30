import { notFound } from "#shared/kernel/errors.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { type PracticePage, practiceKey, practicePage } from "#shared/records/alert/practice.ts";
import { ways } from "#shared/records/alert/sent.ts";
import { linkKey, noResident, personalLink } from "#shared/records/door/link.ts";
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
  /** The latest practice alert, by text and by call, for whoever may send one. */
  readonly practiced: readonly Practiced[];
}

export interface Practiced {
  readonly page: PracticePage;
  /** When its link was used. */
  readonly answeredAt: Instant | null;
}

/**
 * Who is on call in a house, tonight and the following nights: one batch read, and another if there was a practice
 * alert. @throws not_found, forbidden
 */
export async function readOnCall(scope: Scope, input: { house: OnCall["house"] }): Promise<OnCallPage> {
  houseHome(scope, input.house);
  requirePermission(scope, "roster.read");
  const { homes, permissions, table } = scope;
  const mayPractice = permissions.has("alert.practice");
  const [house, found, ...pages] = await table.getAll([
    { entity: houseCard, key: houseCardKey(homes, input.house) },
    { entity: onCall, key: onCallKey(homes, input.house) },
    ...ways.map((by) => ({
      entity: practicePage,
      key: mayPractice ? practiceKey(homes, { ...input, by }) : undefined,
    })),
  ]);
  if (!house) throw notFound();
  const roster = found?.value ?? nobodyYet(input.house);
  const tonight = nightOf(scope.now(), house.value.timeZone);
  const nights = Array.from({ length: shown }, (_, days) => onNight(roster, tonight.add({ days })));
  const practiced = await practicedBy(
    scope,
    pages.flatMap((page) => (page ? [page.value] : [])),
  );
  return { house: house.value, roster, nights, practiced };
}

async function practicedBy(scope: Scope, pages: readonly PracticePage[]): Promise<Practiced[]> {
  if (pages.length === 0) return [];
  const { network, table } = scope.atGate(noResident);
  const links = await table.getAll(
    pages.map(({ link }) => ({
      entity: personalLink,
      key: link ? linkKey({ network, person: noResident, id: link }) : undefined,
    })),
  );
  return pages.map((page, at) => ({ page, answeredAt: links[at]?.value.used?.at ?? null }));
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
