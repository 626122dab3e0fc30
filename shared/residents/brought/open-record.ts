import * as z from "zod";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type OwnRecord, opened } from "#shared/records/journey/own-record.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface OfStay {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

export const needs = "packet.manage";

/** Limits: of a file, and of what one transaction stores of it. */
export const mostBytes = 1_000_000;
const most = { items: 90, itemBytes: 200_000 };

/** @throws not_found */
export async function stayAndHouse(
  { homes, table }: Scope,
  { house, stay: id }: OfStay,
): Promise<{ readonly stay: Stored<Stay>; readonly house: HouseCard }> {
  const [found, card] = await table.getAll([
    { entity: stay, key: stayKey(homes, house, id) },
    { entity: houseCard, key: houseCardKey(homes, house) },
  ]);
  if (!found || !card) throw notFound();
  return { stay: found, house: card.value };
}

const day = z.iso.date();
const isDay = (text: string): boolean => day.safeParse(text).success;

/** The dates that pages write out: a file without our seal may hold any text in their place. */
const daysIn = ({ stays, papers }: OwnRecord): string[] => [
  ...stays.flatMap(({ since, until }) => [since, until ?? since]),
  ...papers.flatMap(({ paper, spanish }) => [
    ...(paper ? [paper.on] : []),
    ...(spanish ? [spanish.review.on] : []),
  ]),
];

interface Piece {
  readonly name: string;
  readonly items: unknown[];
}
const bytesOf = (one: unknown): number => Buffer.byteLength(JSON.stringify(one));
const isLong = (one: unknown): boolean => bytesOf(one) > most.itemBytes;

/** Levels of what one item may hold in a part: the table has 32 in all. */
const mostLevels = 20;

/** As an item can hold it: no deeper, no number that would not be exact, no value without a name. @throws invalid `/file` */
function storable(value: unknown, levels = mostLevels): unknown {
  if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) throw invalidField("/file", "brought.not_a_record");
  if (Array.isArray(value)) return value.map((one) => storable(one, levels - 1));
  const named = Object.entries(value).map(([name, one]) => [name || "-", storable(one, levels - 1)]);
  return Object.fromEntries(named);
}

/** A part in pieces that can be stored. */
function inPieces(name: string, items: readonly unknown[]): Piece[] {
  const pieces: Piece[] = [];
  for (const item of items.map((one) => storable(one))) {
    const last = pieces.at(-1);
    if (last && bytesOf(last.items) + bytesOf(item) < most.itemBytes / 2) last.items.push(item);
    else pieces.push({ name, items: [item] });
  }
  return pieces;
}

/** What a file holds, and whether its seal fits. @throws invalid `/file` */
export async function openFile(
  { secrets }: Scope,
  text: string,
): Promise<{
  readonly record: OwnRecord;
  readonly fits: boolean;
  readonly name: string;
  readonly from: string;
  /** Its further parts. */
  readonly pieces: readonly Piece[];
}> {
  if (Buffer.byteLength(text) > mostBytes) throw invalidField("/file", "brought.too_large");
  const read = await opened(secrets, text);
  if (!read || !daysIn(read.record).every(isDay)) throw invalidField("/file", "brought.not_a_record");
  const { papers, stays, house, parts } = read.record;
  const pieces = Object.entries(parts).flatMap(([name, items]) => inPieces(name, items));
  const isTooMuch = papers.length + pieces.length > most.items;
  if (isTooMuch || papers.some(isLong) || pieces.some(isLong))
    throw invalidField("/file", "brought.too_large");
  return {
    ...read,
    pieces,
    name: stays[0]?.legalName ?? papers[0]?.signed.as ?? "",
    from: house?.name ?? papers[0]?.letterhead.house ?? "",
  };
}

/** What a file says, before anything of it is kept. @throws not_found, forbidden, invalid `/file` */
export async function openRecord(scope: Scope, input: OfStay & { readonly text: string }) {
  const home = houseHome(scope, input.house);
  requirePermission(scope, needs);
  const [at, file] = await Promise.all([stayAndHouse(scope, input), openFile(scope, input.text)]);
  await noteAccess(scope, below.stay(home, input.stay), "papers");
  return { stay: at.stay.value, house: at.house, ...file };
}
