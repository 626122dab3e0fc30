import { bed, bedKey } from "#shared/bed/bed.ts";
import { leaveBed } from "#shared/bed/leave.ts";
import { conflict, invalidField, notFound } from "#shared/errors.ts";
import { dateWithin, today } from "#shared/house/local-date.ts";
import { houseCard, houseCardKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { send } from "#shared/letter/letter.ts";
import { offBoard } from "#shared/packet/packet.ts";
import { commit } from "#shared/table/commit.ts";
import { remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { houseHome, need, type Scope } from "#shared/tenancy/scope.ts";
import { type MoveOutKind, moveOutKinds, type Stay, stay, stayCardKey, stayKey } from "./stay.ts";

/**
 * A stay ends, with its kind and house-local date (not in the future). The bed is free at once.
 * @throws not_found, forbidden, invalid (`/kind`, `/on`), conflict `stay_closed`
 */
export async function moveOut(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; kind: MoveOutKind; on: string; command: string },
): Promise<{ on: string }> {
  const home = houseHome(scope, input.house);
  need(scope, "stay.close");
  if (!moveOutKinds.includes(input.kind))
    throw invalidField("/kind", "required", "Choose how the stay ends.");
  const asked = { moveOut: input.stay, kind: input.kind, on: input.on };
  const { answer } = await commit(scope, { home, command: input.command, asked }, async () => {
    const [was, house] = await scope.table.getAll([
      { entity: stay, key: stayKey(scope.homes, input.house, input.stay) },
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    ]);
    if (!was || !house) throw notFound();
    if (was.value.closed) throw conflict("stay_closed");
    const on = dateWithin(input.on, "/on", today(scope.now(), house.value.timeZone), { back: 90, ahead: 0 });
    if (on < was.value.since) throw invalidField("/on", "before_move_in", "This is before the move-in.");
    const inBed = await scope.table.get(bed, bedKey(home, was.value.bed));
    if (inBed?.value.occupant?.stay !== input.stay) throw conflict("changed");
    const at = scope.now().toString();
    const by = scope.actor.kind === "member" ? scope.actor.name : "";
    return {
      answer: { on },
      events: [
        {
          type: "stay.closed",
          in: below.stay(home, input.stay),
          feed: home,
          subject: { stay: input.stay, bed: was.value.bed },
          data: { kind: input.kind, on },
        },
      ],
      changes: [
        replace(stay, was, {
          ...was.value,
          closed: { kind: input.kind, on, at, by },
          agreedOut: null,
          changedAt: at,
        }),
        remove("card", stayCardKey(scope.homes, input.house, input.stay)),
        offBoard(scope.homes, { house: input.house, stay: input.stay }),
        ...leaveBed(inBed, was.value, on, at),
        send(scope, home, `release-${input.stay}`, { ask: "release", house: input.house, stay: input.stay }),
      ],
    };
  });
  return answer;
}
