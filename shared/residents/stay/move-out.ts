import * as z from "zod";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, type Said, type Sent, tick } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import {
  type ChecklistForm,
  checklistFrom,
  missingFor,
  saidNotKnown,
} from "#shared/records/departure/checklist.ts";
import { type Departure, departure, departureKey, noDeparture } from "#shared/records/departure/departure.ts";
import { type EndedBy, needsCase } from "#shared/records/departure/kinds.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import type { Review } from "#shared/records/review/review.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { moveOutKinds, type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { caseUnderWay, reviewOf, writeDeparture } from "#shared/residents/departure/act.ts";
import { barTo } from "#shared/residents/departure/may-depart.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { closeStay } from "./close-stay.ts";

export const moveOutForm = defineForm("move-out", "stay.close", {
  kind: choice(moveOutKinds, "choice.reason"),
  /** House-local date, not in the future. */
  on: date("text.date"),
  /** Who ends a stay for financial reasons. */
  endedBy: choice(["resident", "house"]),
  /** Confirms that the blank checklist questions are unknown. */
  rest: tick(),
});

export interface MoveOut {
  readonly house: Id<"house">;
  readonly stay: Stay["id"];
  /** Checklist answers of the same form: saved in the same transaction, together with earlier answers. */
  readonly answers?: ChecklistForm | undefined;
  readonly command: string;
}

/**
 * The last step: a stay ends, with its kind and date, and the bed is free at once. Every checklist question
 * for this kind has an answer or is confirmed as unknown; an involuntary discharge has had its decision and
 * notice, and the notice period is over. A stay ends only by this step, taken by a person. @throws not_found,
 * forbidden, invalid (`/kind`, `/endedBy`, `/on`, `/rest`, an answer), conflict (`stay_closed`,
 * and `Bar`)
 */
export async function moveOut(
  scope: Scope,
  input: MoveOut & Sent<typeof moveOutForm>,
): Promise<{ on: string }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, moveOutForm.needs);
  const { house: _, command, ...rest } = input;
  const asked = { moveOut: input.stay, ...rest };
  const act = { home, verb: "moveOut", command, asked, answers: z.object({ on: z.string() }) };
  const { answer } = await commit(scope, act, async () => {
    const { homes } = scope;
    const said = moveOutForm.read(input);
    const { kind } = said;
    const endedBy = endedByOf(said);
    const [was, house, leaving] = await scope.table.getAll([
      { entity: stay, key: stayKey(homes, input.house, input.stay) },
      { entity: houseCard, key: houseCardKey(homes, input.house) },
      { entity: departure, key: departureKey(homes, input) },
    ]);
    if (!was || !house) throw notFound();
    if (was.value.closed) throw stayConflict("stay_closed");
    const on = dateWithin(said.on, "/on", today(scope.now(), house.value.timeZone), { back: 90, ahead: 0 });
    if (on < was.value.since) throw invalidField("/on", "stay.before_move_in");
    let fair: Stored<Review> | undefined;
    if (needsCase(kind, endedBy)) {
      const found = await caseUnderWay(scope, leaving?.value);
      fair = await reviewOf(scope, found?.value);
      const bar = barTo({ kind, case: found?.value, review: fair?.value, on, now: scope.now() });
      if (bar) throw departureConflict(bar);
    }
    const inBed = await scope.table.get(bed, bedKey(home, was.value.bed));
    if (inBed?.value.occupant?.stay !== input.stay) throw commitConflict("changed");
    const before = leaving?.value ?? noDeparture(input.house, input.stay);
    const closing = closeStay(scope, was, inBed, { kind, on, command });
    return {
      answer: { on },
      events: [closing.event],
      changes: [
        ...closing.changes,
        ...(fair ? [unchanged(fair)] : []),
        writeDeparture(leaving, answered(scope, { ...said, answers: input.answers }, before)),
      ],
    };
  });
  return answer;
}

/** @throws invalid `/kind`, `/endedBy` */
function endedByOf({ kind, endedBy }: Said<typeof moveOutForm>): EndedBy {
  if (kind === "transfer") throw invalidField("/kind", "stay.by_admissions");
  if (kind !== "funding_or_non_payment") return "resident";
  if (!endedBy) throw invalidField("/endedBy", "stay.ended_by_required");
  return endedBy;
}

/** The departure with every question for this kind answered. @throws invalid `/rest` */
function answered(
  scope: Scope,
  { kind, rest, answers }: Said<typeof moveOutForm> & Pick<MoveOut, "answers">,
  was: Departure,
): Departure {
  const given = { ...was.answers, ...checklistFrom(answers ?? {}) };
  const missing = missingFor(kind, given);
  if (missing.length > 0 && !rest) throw invalidField("/rest", "stay.unanswered");
  const unknown = Object.fromEntries(missing.map((one) => [one, saidNotKnown]));
  return { ...was, kind, answers: { ...given, ...unknown }, changedAt: stamp(scope.now()) };
}
