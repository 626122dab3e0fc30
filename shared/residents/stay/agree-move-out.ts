import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { date, defineForm, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export const agreedForm = defineForm("agreed", "stay.close", { on: date() });

/**
 * Records the move-out date agreed with the resident, or removes it (`on` null). The availability card shows
 * only agreed dates, by week. @throws not_found, forbidden, invalid `/on`, conflict `stay_closed`
 */
export async function agreeMoveOut(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; command: string } & Sent<typeof agreedForm>,
): Promise<{ on: string | null }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, agreedForm.needs);
  const asked = { agreeMoveOut: input.stay, on: input.on || null };
  const answers = z.object({ on: z.string().nullable() });
  const asks = { home, verb: "agreeMoveOut", command: input.command, asked, answers };
  const { answer } = await commit(scope, asks, async () => {
    const [was, house] = await scope.table.getAll([
      { entity: stay, key: stayKey(scope.homes, input.house, input.stay) },
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    ]);
    if (!was || !house) throw notFound();
    if (was.value.closed) throw stayConflict("stay_closed");
    const day = today(scope.now(), house.value.timeZone);
    const { on } = agreedForm.read(
      input,
      (said) => said.on && dateWithin(said.on, "/on", day, { back: 0, ahead: 730 }),
    );
    const inBed = await scope.table.get(bed, bedKey(home, was.value.bed));
    if (inBed?.value.occupant?.stay !== input.stay) throw commitConflict("changed");
    const changedAt = stamp(scope.now());
    return {
      answer: { on },
      events: [
        eventOf(stayEvents, {
          type: "stay.move_out_agreed",
          in: below.stay(home, input.stay),
          feed: home,
          subject: { stay: input.stay },
          data: { on },
        }),
      ],
      changes: [
        replace(stay, was, { ...was.value, agreedOut: on, changedAt }),
        replace(bed, inBed, { ...inBed.value, agreedOut: on, changedAt }),
      ],
    };
  });
  return answer;
}
