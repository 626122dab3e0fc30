import { mostBedsPerMessage, type NewBed, newBed, notYetThere } from "#shared/houses/index.ts";
import type { Part, Writing } from "#shared/imports/steps/carry-out.ts";
import { madeResult, marked, marking, type RowWork } from "#shared/imports/steps/row-work.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { directoryHouse, houseCard, houseWriting } from "#shared/records/house/records.ts";
import type { ImportHeader, RowResult } from "#shared/records/import/entities.ts";
import type { NewEvent } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card, create } from "#shared/table/transact.ts";
import type { HouseRow } from "./house-row.ts";

/**
 * Houses with their beds, seen by nobody yet: `arriving` until the import is revealed. Beds that one transaction
 * cannot hold beside the house come before it, into a home that has no house yet.
 */
export const planHouses =
  (scope: Scope, header: ImportHeader) =>
  async (works: readonly RowWork<HouseRow>[]): Promise<(Writing | RowResult)[]> => {
    const settled = await marked(scope, header, works);
    const planned: (Writing | RowResult)[] = [];
    for (const work of works) planned.push(settled.get(work.at) ?? (await planHouse(scope, header, work)));
    return planned;
  };

async function planHouse(scope: Scope, header: ImportHeader, work: RowWork<HouseRow>): Promise<Writing> {
  const { house, texts } = work.value;
  const id = work.made.house;
  const at = scope.now().toString();
  const beds = work.value.beds.map((one): NewBed => ({ ...one, id: bedIn(id, one.label), outReason: null }));
  const [first, ...others] = parts(beds);
  const before: Part[] = [];
  for (const more of others) before.push(...(await bedsLeft(scope, header, id, more)));
  const { networkName } = header;
  const { name, timeZone, decisionHours, onCallPhone } = house;
  const definition = { id, ...house, imported: { import: header.id, state: "arriving" as const } };
  const { change, shared } = marking(header, work);
  return {
    before,
    changes: [
      create(directoryHouse, definition),
      create(houseWriting, { house: id, ...texts }),
      card(houseCard, { id, name, networkName, timeZone, decisionHours, onCallPhone }, 1),
      ...(first ?? []).flatMap((one) => newBed(id, one, at)),
      change,
    ],
    shared,
    event: eventIn(scope, header, id, "house.set_up", beds.length),
    result: madeResult(work),
  };
}

const bedIn = (house: string, label: string): Id<"bed"> =>
  `bed_${fingerprint(["bed", house, label]).slice(0, 26)}`;

const parts = (beds: readonly NewBed[]): NewBed[][] =>
  Array.from({ length: Math.ceil(beds.length / mostBedsPerMessage) }, (_, part) =>
    beds.slice(part * mostBedsPerMessage, (part + 1) * mostBedsPerMessage),
  );

/** Beds that come before their house; none where they are there already. */
async function bedsLeft(
  scope: Scope,
  header: ImportHeader,
  house: Id<"house">,
  beds: readonly NewBed[],
): Promise<Part[]> {
  const fresh = await notYetThere(scope, house, beds);
  if (fresh.length === 0) return [];
  const at = scope.now().toString();
  const event = eventIn(scope, header, house, "house.beds_added", fresh.length);
  return [{ events: [event], changes: fresh.flatMap((one) => newBed(house, one, at)) }];
}

/** What an import did in a house, told there. */
export const eventIn = (
  scope: Scope,
  header: ImportHeader,
  house: Id<"house">,
  type: string,
  beds: number,
): NewEvent => {
  const home = scope.homes.house(house);
  return { type, in: home, feed: home, subject: { house, import: header.id }, data: { beds } };
};
