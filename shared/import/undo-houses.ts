import { type Bed, bed, bedLabelKey } from "#shared/bed/bed.ts";
import { mostBedsALetter } from "#shared/bed/receive-beds.ts";
import {
  houseCardKey,
  houseWriting,
  houseWritingKey,
  shelfHouse,
  shelfHouseKey,
} from "#shared/house/records.ts";
import { referralCard } from "#shared/referral/records.ts";
import { stayCard } from "#shared/stay/stay.ts";
import { commitAsPost } from "#shared/table/commit.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { type Change, remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import type { Writing } from "./carry-out.ts";
import type { ImportHeader, RowResult } from "./entities.ts";
import { undoneResult, unmarking } from "./undo-beds.ts";
import type { MadeRow } from "./undo-rows.ts";
import { eventIn } from "./write-houses.ts";

/** The versions a house and its writing have when an import has made and revealed them. */
const asImported = { house: 2, writing: 1, bed: 1 };
const own = new Set(["house.set_up", "house.beds_added", "house.taken_back"]);

/** Whether anything happened to a house, or in it, since it was imported: whatever did has its event, or a card. */
export async function houseTouched(scope: Scope, header: ImportHeader, { made }: MadeRow): Promise<boolean> {
  const { homes, table } = scope;
  const home = homes.house(made.house);
  const [house, writing] = await table.getAll([
    { entity: shelfHouse, key: shelfHouseKey(homes, made.house) },
    { entity: houseWriting, key: houseWritingKey(homes, made.house) },
  ]);
  if (!house) return true;
  // Half taken away by this very undoing, before it was interrupted.
  if (house.value.imported?.state === "undone") return false;
  if (house.version !== asImported.house || writing?.version !== asImported.writing) return true;
  const [there, told] = await Promise.all([
    everything(scope, made.house),
    table.query({ in: below.list(home, "E"), index: "list", limit: 40, kinds: [event] }),
  ]);
  const events = [...there.filter(is(event)), ...told.items.filter(is(event))];
  return (
    there.some(({ kind }) => kind === referralCard.kind || kind === stayCard.kind) ||
    there.filter(is(bed)).some((one) => one.version > asImported.bed) ||
    events.some(({ value }) => !own.has(value.type) || value.subject.import !== header.id)
  );
}

async function everything(scope: Scope, house: Bed["house"]): Promise<Stored<unknown>[]> {
  const all: Stored<unknown>[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: scope.homes.house(house),
      limit: 500,
      kinds: [bed, event, stayCard, referralCard],
      ...(cursor ? { cursor } : {}),
    });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

/**
 * A house is no more: nobody sees it, its board is gone, and so is each bed. Of a house with more beds than one
 * transaction holds the rest goes after it: without its board nobody can be taken into them. So a house is taken
 * away here, while it is planned, and not together with others.
 */
export async function planHouseRemoval(
  scope: Scope,
  header: ImportHeader,
  row: MadeRow,
): Promise<Writing | RowResult> {
  const id = row.made.house;
  const found = await scope.table.get(shelfHouse, shelfHouseKey(scope.homes, id));
  const beds = (await everything(scope, id)).filter(is(bed)).filter((one) => !one.value.gone);
  if (!found) return undoneResult(row);
  const [first = [], ...others] = parts(beds);
  const hidden = found.value.imported?.state === "undone";
  if (hidden) {
    for (const more of [first, ...others]) await takeBeds(scope, header, id, more);
    return undoneResult(row);
  }
  const imported = { import: header.id, state: "undone" as const };
  await commitAsPost(
    scope,
    [eventIn(scope, header, id, "house.taken_back", first.length)],
    [
      replace(shelfHouse, found, { ...found.value, imported }),
      remove("card", houseCardKey(scope.homes, id)),
      ...goneBeds(scope, first),
      ...unmarking(header, row).values(),
    ],
  );
  for (const more of others) await takeBeds(scope, header, id, more);
  return undoneResult(row);
}

const parts = (beds: readonly Stored<Bed>[]): Stored<Bed>[][] =>
  Array.from({ length: Math.ceil(beds.length / mostBedsALetter) }, (_, part) =>
    beds.slice(part * mostBedsALetter, (part + 1) * mostBedsALetter),
  );

const goneBeds = (scope: Scope, beds: readonly Stored<Bed>[]): Change[] =>
  beds.flatMap((one) => [
    replace(bed, one, { ...one.value, gone: true, changedAt: scope.now().toString() }),
    remove("label", bedLabelKey(scope.homes.house(one.value.house), one.value.label)),
  ]);

async function takeBeds(
  scope: Scope,
  header: ImportHeader,
  house: Bed["house"],
  beds: readonly Stored<Bed>[],
): Promise<void> {
  if (beds.length === 0) return;
  const told = eventIn(scope, header, house, "house.taken_back", beds.length);
  await commitAsPost(scope, [told], goneBeds(scope, beds));
}
