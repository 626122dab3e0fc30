import { sendRequest } from "#shared/engine/outbox/message.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { release } from "#shared/people/index.ts";
import { type Bed, bed } from "#shared/records/bed/bed.ts";
import { rollUpOf } from "#shared/records/departure/kinds.ts";
import { offBoard } from "#shared/records/packet/packet.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { leaveBed } from "#shared/records/stay/leave.ts";
import { type MoveOutKind, type Stay, stay, stayCardKey } from "#shared/records/stay/stay.ts";
import type { Done } from "#shared/table/acted-by.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { type Change, remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Asks admissions to release the person of a stay that ends. */
const releasing = (scope: Scope, { value: { id, house }, version }: Stored<Stay>): Change =>
  sendRequest(scope, scope.homes.house(house), `release-${id}-${version}`, release, { house, stay: id });

/**
 * The changes that end a stay entered in error: it stays readable, and no night counts. `hold`: the bed is held
 * again for the referral that led to it.
 */
export function closeInError(
  scope: Scope,
  was: Stored<Stay>,
  inBed: Stored<Bed>,
  { by, hold = null }: Pick<Done, "by"> & Partial<Pick<Bed, "hold">>,
): Change[] {
  const { id, house, since } = was.value;
  const at = stamp(scope.now());
  const nothing = { here: null, agreedOut: null, command: null };
  const closed = { kind: "entered_in_error" as const, on: since, at, by, ...nothing };
  return [
    replace(stay, was, { ...was.value, closed, agreedOut: null, changedAt: at }),
    remove("card", stayCardKey(scope.homes, house, id)),
    offBoard(scope.homes, { house, stay: id }),
    replace(bed, inBed, { ...inBed.value, occupant: null, agreedOut: null, hold, changedAt: at }),
    releasing(scope, was),
  ];
}

/** The changes that end a stay on a house-local date, for a move-out and a transfer. */
export function closeStay(
  scope: Scope,
  was: Stored<Stay>,
  inBed: Stored<Bed>,
  { kind, on, command }: { kind: MoveOutKind; on: string; command: string | null },
): { changes: Change[]; event: NewEvent } {
  const { id, house } = was.value;
  const home = scope.homes.house(house);
  const at = stamp(scope.now());
  const { here = null } = inBed.value.occupant ?? {};
  const closed = { kind, on, at, by: actorOf(scope), here, agreedOut: was.value.agreedOut, command };
  return {
    changes: [
      replace(stay, was, { ...was.value, closed, agreedOut: null, changedAt: at }),
      remove("card", stayCardKey(scope.homes, house, id)),
      offBoard(scope.homes, { house, stay: id }),
      ...leaveBed(inBed, was.value, on, at),
      releasing(scope, was),
    ],
    event: eventOf(stayEvents, {
      type: "stay.closed",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: was.value.bed },
      data: { kind, on, rollUp: rollUpOf(kind) ?? "" },
    }),
  };
}
