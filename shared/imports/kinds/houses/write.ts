import { mostBedsPerMessage, type NewBed, newBed, notYetThere } from "#shared/houses/index.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey, houseCard, houseWriting } from "#shared/records/house/records.ts";
import { sinceFrom } from "#shared/records/house/writing.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card, create, nextVersion, replace } from "#shared/table/transact.ts";
import { houseEvent } from "../house-event.ts";
import type { MadeRow, Part, Revealed, RowChanges, RowWork } from "../kind.ts";
import type { HouseRow } from "./row.ts";

/**
 * A hidden house with its beds: `arriving` until the import is revealed. Beds that do not fit into the
 * house's transaction are written before it, into a home that has no house yet.
 */
export async function planHouse(
  scope: Scope,
  header: ImportHeader,
  work: RowWork<HouseRow>,
): Promise<RowChanges> {
  const { house, texts } = work.value;
  const id = work.made.house;
  const at = stamp(scope.now());
  const beds = work.value.beds.map((one): NewBed => ({ ...one, id: bedIn(id, one.label), outReason: null }));
  const [first, ...others] = parts(beds);
  const before: Part[] = [];
  for (const more of others) before.push(...(await bedsLeft(scope, header, id, more)));
  const { networkName } = header;
  const { name, timeZone, decisionHours, onCallPhone } = house;
  // Its beds look open until somebody says who lives there: no partner is offered them before.
  const definition = {
    id,
    ...house,
    paused: true,
    imported: { import: header.id, state: "arriving" as const },
  };
  return {
    before,
    changes: [
      create(directoryHouse, definition),
      create(houseWriting, { house: id, ...texts, since: sinceFrom(at, { house, texts }) }),
      card(houseCard, { id, name, networkName, timeZone, decisionHours, onCallPhone }, 1),
      ...(first ?? []).flatMap((one) => newBed(id, one, at)),
    ],
    event: { house: id, import: header.id, type: "house.set_up", beds: beds.length },
  };
}

const bedIn = (house: string, label: string): Id<"bed"> =>
  `bed_${fingerprint(["bed", house, label]).slice(0, 26)}`;

/** Splits beds into groups that fit a transaction. */
export const parts = <T>(beds: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(beds.length / mostBedsPerMessage) }, (_, part) =>
    beds.slice(part * mostBedsPerMessage, (part + 1) * mostBedsPerMessage),
  );

/** Beds to write before their house; none if they exist already. */
async function bedsLeft(
  scope: Scope,
  header: ImportHeader,
  house: Id<"house">,
  beds: readonly NewBed[],
): Promise<Part[]> {
  const fresh = await notYetThere(scope, house, beds);
  if (fresh.length === 0) return [];
  const at = stamp(scope.now());
  const event = houseEvent(scope, {
    house,
    import: header.id,
    type: "house.beds_added",
    beds: fresh.length,
  });
  return [{ events: [event], changes: fresh.flatMap((one) => newBed(house, one, at)) }];
}

/** Opens the houses of an import, once all of them are written. */
export async function revealHouses(
  scope: Scope,
  header: ImportHeader,
  rows: readonly MadeRow[],
): Promise<Revealed> {
  const found = await scope.table.getAll(
    rows.map(({ made }) => ({ entity: directoryHouse, key: directoryHouseKey(scope.homes, made.house) })),
  );
  const arriving = found.flatMap((one) => (one?.value.imported?.state === "arriving" ? [one] : []));
  const imported = { import: header.id, state: "open" as const };
  return {
    changes: arriving.map((one) => replace(directoryHouse, one, { ...one.value, imported })),
    versions: new Map(arriving.map((one) => [one.value.id, { house: nextVersion(one) }])),
  };
}
