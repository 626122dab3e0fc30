import { sendRequest } from "#shared/engine/outbox/message.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { confirm } from "#shared/people/index.ts";
import { bed, bedKey, bedNights } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import { onBoard, packet, packetKey } from "#shared/records/packet/packet.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { cardOfStay, type Stay, stay, stayCard } from "#shared/records/stay/stay.ts";
import { lapseWithList } from "#shared/referrals/index.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, remove, replace } from "#shared/table/transact.ts";
import { sleptSince } from "./slept-since.ts";

/**
 * The changes that take a move-out back: the stay is open again in its bed, and admissions confirm the person again.
 * @throws conflict (`not_moved_out`, `bed_taken_since`)
 */
export async function reopenStay(
  scope: Scope,
  was: Stored<Stay>,
): Promise<{ readonly events: readonly NewEvent[]; readonly changes: Change[] }> {
  const { homes, table } = scope;
  const { id, house, closed, confirmed, since } = was.value;
  if (!closed || closed.kind === "transfer" || closed.kind === "entered_in_error")
    throw stayConflict("not_moved_out");
  const home = homes.house(house);
  const [left, papers] = await table.getAll([
    { entity: bed, key: bedKey(home, was.value.bed) },
    { entity: packet, key: packetKey(homes, house, id) },
  ]);
  if (!left) throw stayConflict("bed_taken_since");
  const over = await lapseWithList(scope, left.value);
  const { occupant, hold, out, gone } = over.bed;
  if (occupant || hold || out || gone || (await sleptSince(scope, left.value, closed.on)))
    throw stayConflict("bed_taken_since");
  const changedAt = stamp(scope.now());
  const { agreedOut, on } = closed;
  const here = closed.here ?? since;
  const next: Stay = { ...was.value, closed: null, confirmed: null, agreedOut, changedAt };
  const nights = { house, bed: was.value.bed, stay: id, from: here, to: on };
  const asks = { house, stay: id, person: confirmed?.person ?? null };
  return {
    events: over.events,
    changes: [
      replace(stay, was, next),
      card(stayCard, cardOfStay(next), was.version + 1),
      replace(bed, left, { ...over.bed, occupant: { stay: id, since, here }, agreedOut, changedAt }),
      remove("nights", bedNights.key(homes, { ...nights, name: "" })),
      remove("occupancy", occupancy.key(homes, nights)),
      ...(papers || next.opened?.how !== "import"
        ? [onBoard(homes, { house, stay: id, signed: papers?.value.signed ?? {} }, papers?.version ?? 0)]
        : []),
      sendRequest(scope, home, `confirm-${id}-${was.version}`, confirm, asks),
      ...over.changes,
    ],
  };
}
