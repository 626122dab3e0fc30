import { stamp } from "#shared/kernel/instant.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import { rollUpOf } from "#shared/records/departure/kinds.ts";
import { offBoard } from "#shared/records/packet/packet.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { leaveBed } from "#shared/records/stay/leave.ts";
import { type MoveOutKind, type Stay, stay, stayCardKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { type Change, remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/** The changes that end a stay on a house-local date, for a move-out and a transfer. */
export function closeStay(
  scope: Scope,
  was: Stored<Stay>,
  inBed: Stored<Bed>,
  { kind, on }: { kind: MoveOutKind; on: string },
): { changes: Change[]; event: NewEvent } {
  const { id, house, bed } = was.value;
  const home = scope.homes.house(house);
  const at = stamp(scope.now());
  const closed = { kind, on, at, by: actorOf(scope) };
  return {
    changes: [
      replace(stay, was, { ...was.value, closed, agreedOut: null, changedAt: at }),
      remove("card", stayCardKey(scope.homes, house, id)),
      offBoard(scope.homes, { house, stay: id }),
      ...leaveBed(inBed, was.value, on, at),
    ],
    event: eventOf(stayEvents, {
      type: "stay.closed",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed },
      data: { kind, on, rollUp: rollUpOf(kind) ?? "" },
    }),
  };
}
