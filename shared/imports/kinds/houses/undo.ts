import { stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedLabelKey } from "#shared/records/bed/bed.ts";
import { houseCensusKey } from "#shared/records/census/census.ts";
import {
  availabilityKey,
  directoryHouse,
  directoryHouseKey,
  houseCardKey,
  houseWriting,
  houseWritingKey,
} from "#shared/records/house/records.ts";
import { summaryKey } from "#shared/records/house/summary.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { referralCard } from "#shared/records/referral/records.ts";
import { stayCard } from "#shared/records/stay/stay.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { queryAll, queryPartition } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { houseEvent } from "../house-event.ts";
import type { MadeRow, Part, Removal } from "../kind.ts";
import { parts } from "./write.ts";

const own = new Set(["house.set_up", "house.beds_added", "house.taken_back"]);

/** Whether a house was changed, or used, since it was imported: such a change has an event or a card. */
export async function houseTouched(scope: Scope, header: ImportHeader, { made }: MadeRow): Promise<boolean> {
  const { homes, table } = scope;
  const home = homes.house(made.house);
  const [house, writing] = await table.getAll([
    { entity: directoryHouse, key: directoryHouseKey(homes, made.house) },
    { entity: houseWriting, key: houseWritingKey(homes, made.house) },
  ]);
  // Already removed, in part or whole, by an earlier run of this undo.
  if (!house || house.value.imported?.state === "undone") return false;
  const { versions } = made;
  if (house.version !== versions.house || writing?.version !== versions.writing) return true;
  const [there, told] = await Promise.all([
    queryPartition(scope, { in: home, kinds: [bed, event, stayCard, referralCard] }),
    table.query({ in: below.list(home, "E"), index: "list", limit: 40, kinds: [event] }),
  ]);
  const events = [...there.filter(is(event)), ...told.items.filter(is(event))];
  return (
    there.some(({ kind }) => kind === referralCard.kind || kind === stayCard.kind) ||
    there.filter(is(bed)).some((one) => one.version !== versions.bed) ||
    events.some(({ value }) => !own.has(value.type) || value.subject.import !== header.id)
  );
}

/**
 * Removes a house: one transaction hides it and removes its board and its beds. Beds that do not fit the
 * transaction follow (without a board the house cannot take anyone in), its definition last: while it says
 * `undone`, work is left.
 */
export async function removeHouse(
  scope: Scope,
  header: ImportHeader,
  { made }: MadeRow,
): Promise<Removal | undefined> {
  const { homes } = scope;
  const id = made.house;
  const found = await scope.table.get(directoryHouse, directoryHouseKey(homes, id));
  if (!found) return undefined;
  const beds = (await queryAll(scope, { in: homes.house(id), prefix: "B#" }, bed)).filter(
    (one) => !one.value.gone,
  );
  const told = (count: number) =>
    houseEvent(scope, { house: id, import: header.id, type: "house.taken_back", beds: count });
  const [first = [], ...others] = parts(beds);
  const begun = found.value.imported?.state === "undone";
  const hiding: Change[] = begun
    ? []
    : [
        replace(directoryHouse, found, {
          ...found.value,
          imported: { import: header.id, state: "undone" },
        }),
        remove("card", houseCardKey(homes, id)),
        remove("availability", availabilityKey(homes, id)),
        remove("summary", summaryKey(homes, id)),
      ];
  const last = [
    remove("house", directoryHouseKey(homes, id)),
    remove("writing", houseWritingKey(homes, id)),
    remove("census", houseCensusKey(homes, id)),
  ];
  if (hiding.length + first.length === 0) return { begun, changes: last, event: told(0) };
  return {
    begun,
    changes: [...hiding, ...goneBeds(scope, first)],
    event: told(first.length),
    after: [
      ...others.map((more): Part => ({ events: [told(more.length)], changes: goneBeds(scope, more) })),
      { events: [told(0)], changes: last },
    ],
  };
}

const goneBeds = (scope: Scope, beds: readonly Stored<Bed>[]): Change[] =>
  beds.flatMap((one) => [
    replace(bed, one, { ...one.value, gone: true, changedAt: stamp(scope.now()) }),
    remove("label", bedLabelKey(scope.homes.house(one.value.house), one.value.label)),
  ]);
