import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { nightsIn } from "#shared/records/stay/leave.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { cardOfStay, type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export const swapForm = defineForm("swap", "stay.move", { with: id("stay", "stay.swap_required") });

/** Two residents of a house swap beds, in one transaction. @throws not_found, forbidden, invalid, conflict (`already_there`, `stay_closed`) */
export async function swapBeds(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; command: string } & Sent<typeof swapForm>,
): Promise<{ bed: string }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, swapForm.needs);
  const { with: other } = swapForm.read(input);
  const act = {
    home,
    verb: "swapBeds",
    command: input.command,
    asked: { swapBeds: input.stay, with: other },
    answers: z.object({ bed: z.string() }),
  };
  const { answer } = await commit(scope, act, async () => {
    if (other === input.stay) throw stayConflict("already_there");
    const [one, two, house] = await scope.table.getAll([
      { entity: stay, key: stayKey(scope.homes, input.house, input.stay) },
      { entity: stay, key: stayKey(scope.homes, input.house, other) },
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    ]);
    if (!one || !two || !house) throw notFound();
    if (one.value.closed || two.value.closed) throw stayConflict("stay_closed");
    const [mine, theirs] = await scope.table.getAll([
      { entity: bed, key: bedKey(home, one.value.bed) },
      { entity: bed, key: bedKey(home, two.value.bed) },
    ]);
    if (!mine || !theirs) throw commitConflict("changed");
    const day = today(scope.now(), house.value.timeZone).toString();
    const moves = [moving(scope, one, mine, theirs, day), moving(scope, two, theirs, mine, day)] as const;
    return {
      answer: { bed: theirs.value.label },
      events: [moves[0].event, moves[1].event],
      changes: moves.flatMap(({ changes }) => changes),
    };
  });
  return answer;
}

/** One of the two moves. @throws conflict `changed` */
function moving(scope: Scope, was: Stored<Stay>, from: Stored<Bed>, to: Stored<Bed>, day: string) {
  const { id: who, house } = was.value;
  const { occupant, agreedOut } = from.value;
  if (occupant?.stay !== who) throw commitConflict("changed");
  const changedAt = stamp(scope.now());
  const now: Stay = { ...was.value, bed: to.value.id, bedLabel: to.value.label, changedAt };
  const home = scope.homes.house(house);
  return {
    event: eventOf(stayEvents, {
      type: "stay.bed_changed",
      in: below.stay(home, who),
      feed: home,
      subject: { stay: who, bed: to.value.id },
      data: { from: from.value.label, to: to.value.label },
    }),
    changes: [
      replace(stay, was, now),
      card(stayCard, cardOfStay(now), was.version + 1),
      ...nightsIn(from, was.value, day),
      replace(bed, to, { ...to.value, occupant: { ...occupant, here: day }, agreedOut, changedAt }),
    ],
  };
}
