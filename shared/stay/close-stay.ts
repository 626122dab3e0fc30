import type { Bed } from "#shared/bed/bed.ts";
import { leaveBed } from "#shared/bed/leave.ts";
import { rollUpOf } from "#shared/departure/kinds.ts";
import { offBoard } from "#shared/packet/packet.ts";
import type { Happened } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type MoveOutKind, type Stay, stay, stayCardKey } from "./stay.ts";

/** The changes by which a stay ends on a house-local date: the same for a move-out and a transfer. */
export function closeStay(
  scope: Scope,
  was: Stored<Stay>,
  inBed: Stored<Bed>,
  { kind, on }: { kind: MoveOutKind; on: string },
): { changes: Change[]; event: Happened } {
  const { id, house, bed } = was.value;
  const home = scope.homes.house(house);
  const at = scope.now().toString();
  const by = scope.actor.kind === "member" ? scope.actor.name : "";
  const closed = { kind, on, at, by };
  return {
    changes: [
      replace(stay, was, { ...was.value, closed, agreedOut: null, changedAt: at }),
      remove("card", stayCardKey(scope.homes, house, id)),
      offBoard(scope.homes, { house, stay: id }),
      ...leaveBed(inBed, was.value, on, at),
    ],
    event: {
      type: "stay.closed",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed },
      data: { kind, on, rollUp: rollUpOf(kind) ?? "" },
    },
  };
}
