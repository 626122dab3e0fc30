import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { leaveBed } from "#shared/records/stay/leave.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { cardOfStay, type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { freeBed } from "./free-bed.ts";

export const bedForm = defineForm("bed", "stay.move", { bed: id("bed", "bed.required") });

/** A resident moves to another bed of the same house. @throws not_found, forbidden, conflict (`bed_taken`, `stay_closed`) */
export async function moveBed(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; command: string } & Sent<typeof bedForm>,
): Promise<{ bed: string }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, bedForm.needs);
  const said = bedForm.read(input);
  const asked = { moveBed: input.stay, bed: said.bed };
  const act = {
    home,
    verb: "moveBed",
    command: input.command,
    asked,
    answers: z.object({ bed: z.string() }),
  };
  const { answer } = await commit(scope, act, async () => {
    const was = await scope.table.get(stay, stayKey(scope.homes, input.house, input.stay));
    if (!was) throw notFound();
    if (was.value.closed) throw stayConflict("stay_closed");
    if (was.value.bed === said.bed) throw stayConflict("already_there");
    const [from, chosen, house] = await scope.table.getAll([
      { entity: bed, key: bedKey(home, was.value.bed) },
      { entity: bed, key: bedKey(home, said.bed) },
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    ]);
    if (!house || from?.value.occupant?.stay !== input.stay) throw commitConflict("changed");
    const { into, ...over } = await freeBed(scope, chosen, undefined);
    const changedAt = stamp(scope.now());
    const moved: Stay = { ...was.value, bed: said.bed, bedLabel: into.value.label, changedAt };
    const { agreedOut, occupant } = from.value;
    const day = today(scope.now(), house.value.timeZone).toString();
    return {
      answer: { bed: into.value.label },
      events: [
        eventOf(stayEvents, {
          type: "stay.bed_changed",
          in: below.stay(home, input.stay),
          feed: home,
          subject: { stay: input.stay, bed: said.bed },
          data: { from: from.value.label, to: into.value.label },
        }),
        ...over.events,
      ],
      changes: [
        replace(stay, was, moved),
        card(stayCard, cardOfStay(moved), was.version + 1),
        ...leaveBed(from, was.value, day, changedAt),
        replace(bed, into, {
          ...into.value,
          occupant: { ...occupant, here: day },
          agreedOut,
          hold: null,
          changedAt,
        }),
        ...over.changes,
      ],
    };
  });
  return answer;
}
