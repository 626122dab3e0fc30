import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { departure, departureKey } from "#shared/records/departure/departure.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type HouseSummary, readSummaries } from "#shared/records/house/summary.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { linkKey, type TransferLink, transferLink } from "#shared/records/transfer/link.ts";
import {
  accommodationsToCarry,
  type Carry,
  carries,
  papersToCarry,
} from "#shared/residents/transfer/copies.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type BoardBed, readBoard } from "./house-board.ts";

export interface TransferPage {
  readonly stay: Stay;
  readonly house: HouseCard;
  /** The choices: summaries of the network's other houses. Empty once one is chosen. */
  readonly houses: readonly HouseSummary[];
  /** The chosen house, with its free beds. */
  readonly chosen: { readonly house: HouseCard; readonly free: readonly BoardBed[] } | undefined;
  /** What could be sent. */
  readonly carry: readonly Carry[];
}

/** What admissions need to transfer a resident; the view is logged. @throws not_found, forbidden, conflict `stay_closed` */
export async function readTransfer(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; to?: Id<"house"> | undefined },
): Promise<TransferPage> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "stay.transfer");
  const { homes } = scope;
  const [found, house, leaving] = await scope.table.getAll([
    { entity: stay, key: stayKey(homes, input.house, input.stay) },
    { entity: houseCard, key: houseCardKey(homes, input.house) },
    { entity: departure, key: departureKey(homes, input) },
  ]);
  if (!found || !house) throw notFound();
  if (found.value.closed) throw stayConflict("stay_closed");
  const to = input.to === input.house ? undefined : input.to;
  const [papers, asked, summaries, board] = await Promise.all([
    papersToCarry(scope, input),
    accommodationsToCarry(scope, input),
    to ? [] : readSummaries(scope),
    to ? readBoard(scope, { house: to }) : undefined,
  ]);
  await noteAccess(scope, below.stay(home, input.stay), "transfer");
  const answers = leaving?.value.answers;
  const there: Readonly<Partial<Record<Carry, unknown>>> = {
    phone: found.value.phone,
    fee: found.value.opening?.weeklyCents,
    journey: found.value.journey,
    medications: answers?.medications,
    belongings: answers?.belongings,
    ...papers,
    accommodations: asked[0],
  };
  return {
    stay: found.value,
    house: house.value,
    houses: summaries.filter((one) => one.id !== input.house),
    chosen: board && { house: board.house, free: board.beds.filter((one) => one.state === "free") },
    carry: carries.filter((one) => there[one] !== null && there[one] !== undefined),
  };
}

/** Transfers from and to a stay, for admissions. @throws forbidden */
export async function readTransferLinks(
  scope: Scope,
  input: { stay: Stay["id"] },
): Promise<{ from: TransferLink | undefined; to: TransferLink | undefined }> {
  requirePermission(scope, "stay.transfer");
  const [from, to] = await scope.table.getAll([
    { entity: transferLink, key: linkKey(scope.homes, input.stay, "from") },
    { entity: transferLink, key: linkKey(scope.homes, input.stay, "to") },
  ]);
  return { from: from?.value, to: to?.value };
}
