import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, field, type Sent, text } from "#shared/kernel/form.ts";
import { type Id, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import {
  type Bed,
  bed,
  bedKey,
  bedLabelKey,
  bedLabelPlace,
  labelKey,
  lapsed,
  places,
} from "#shared/records/bed/bed.ts";
import { bedLabel, bedsField, roomName } from "#shared/records/bed/beds-from.ts";
import { bedEvents } from "#shared/records/bed/events.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { lapseWithList } from "#shared/referrals/index.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { NewEvent, Occurrence } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, remove, replace } from "#shared/table/transact.ts";
import { mostBedsPerMessage, newBed, notYetThere } from "./receive-beds.ts";

interface OfBed {
  readonly house: Id<"house">;
  readonly bed: Id<"bed">;
  readonly command: string;
}
type Changed = Occurrence<typeof bedEvents> & {
  readonly value: Bed;
  readonly also?: readonly Change[];
  readonly told?: readonly NewEvent[];
};

/** One change to one bed. @throws not_found, forbidden, what `change` refuses */
async function changeBed(
  scope: Scope,
  { house, bed: id, verb, command }: OfBed & { readonly verb: string },
  asked: object,
  change: (was: Bed) => Changed | Promise<Changed>,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, "bed.manage");
  await commit(scope, { home, verb, command, asked: { bed: id, ...asked }, answers: noAnswer }, async () => {
    const was = await scope.table.get(bed, bedKey(home, id));
    if (!was || was.value.gone) throw notFound();
    const { value, also = [], told = [], ...what } = await change(was.value);
    const changedAt = stamp(scope.now());
    return {
      answer: null,
      events: [eventOf(bedEvents, { ...what, in: home, feed: home, subject: { bed: id } }), ...told],
      changes: [replace(bed, was, { ...value, changedAt }), ...also],
    };
  });
}

/** The bed without a lapsed hold, and the changes that end it. @throws conflict `bed_held` */
async function notHeld(scope: Scope, was: Bed) {
  if (was.hold && !lapsed(was.hold, scope.now())) throw bedConflict("bed_held");
  const { bed: free, events: told, changes: also } = await lapseWithList(scope, was);
  return { free, told, also };
}

/** @throws conflict `bed_occupied`, `bed_held` */
async function freeNowIn(scope: Scope, was: Bed) {
  if (was.occupant) throw bedConflict("bed_occupied");
  return notHeld(scope, was);
}

const needs = "bed.manage";
export const bedForm = defineForm("bed", needs, {
  label: field("text", "bed.required", (sent) => bedLabel(sent, "")),
  room: field("text", undefined, (sent) => roomName(sent, "")),
  place: choice(places, "bed.place_required"),
});
export const outageForm = defineForm("out", needs, {
  reason: text({ most: 200, required: "text.reason_required" }),
  back: date(),
});

/** A bed's label, room and position. @throws not_found, forbidden, invalid, conflict `bed_held` */
export async function renameBed(scope: Scope, input: OfBed & Sent<typeof bedForm>): Promise<void> {
  const { label, room, place } = bedForm.read(input);
  await changeBed(scope, { ...input, verb: "renameBed" }, { label, room, place }, async (was) => {
    const home = scope.homes.house(input.house);
    const type = "bed.changed" as const;
    if (label === was.label) return { type, value: { ...was, label, room, place }, data: { label } };
    // A hold shows its bed's label, to the partner too.
    const { free, told, also: over } = await notHeld(scope, was);
    const value: Bed = { ...free, label, room, place };
    const also: Change[] = [...over];
    if (labelKey(label) !== labelKey(was.label)) {
      const taken = await scope.table.get(bedLabelPlace, bedLabelKey(home, label));
      if (taken) throw invalidField("/label", "bed.taken", { label: taken.value.label });
      also.push(create(bedLabelPlace, { house: input.house, label, bed: was.id }));
      also.push(remove("label", bedLabelKey(home, was.label)));
    }
    if (was.occupant) {
      const inIt = await scope.table.get(stay, stayKey(scope.homes, input.house, was.occupant.stay));
      if (!inIt) throw new Error("The bed's stay is missing");
      also.push(replace(stay, inIt, { ...inIt.value, bedLabel: label }));
    }
    return { type, value, data: { label, was: was.label }, also, told };
  });
}

/**
 * Takes a bed out of service: the reason (about the bed, never about a person), and when it is expected back
 * (house-local date, if known). @throws not_found, forbidden, invalid `/reason`, `/back`, conflict
 * (`bed_occupied`, `bed_held`)
 */
export async function takeBedOut(scope: Scope, input: OfBed & Sent<typeof outageForm>): Promise<void> {
  const said = outageForm.read(input);
  const { reason } = said;
  await changeBed(scope, { ...input, verb: "takeBedOut" }, { out: reason, back: said.back }, async (was) => {
    const { free, ...over } = await freeNowIn(scope, was);
    const house = await scope.table.get(houseCard, houseCardKey(scope.homes, input.house));
    if (!house) throw notFound();
    const day = today(scope.now(), house.value.timeZone);
    const back = said.back && dateWithin(said.back, "/back", day, { back: 0, ahead: 730 });
    const since = was.out?.since ?? stamp(scope.now());
    return {
      type: "bed.taken_out",
      value: { ...free, out: { since, reason, back } },
      data: { label: was.label, reason },
      ...over,
    };
  });
}

/** Returns a bed to service. @throws not_found, forbidden, conflict `already_so` */
export async function putBedBack(scope: Scope, input: OfBed): Promise<void> {
  await changeBed(scope, { ...input, verb: "putBedBack" }, { back: true }, (was) => {
    if (!was.out) throw bedConflict("already_so");
    return { type: "bed.put_back", data: { label: was.label }, value: { ...was, out: null } };
  });
}

/**
 * Retires a bed: its past occupancies stay, its label is free again. @throws not_found, forbidden, conflict
 */
export async function retireBed(scope: Scope, input: OfBed): Promise<void> {
  await changeBed(scope, { ...input, verb: "retireBed" }, { retired: true }, async (was) => {
    const { free, told, also } = await freeNowIn(scope, was);
    return {
      type: "bed.retired",
      data: { label: was.label },
      value: { ...free, gone: true },
      also: [remove("label", bedLabelKey(scope.homes.house(input.house), was.label)), ...also],
      told,
    };
  });
}

export const bedsForm = defineForm("beds", needs, { beds: bedsField("bed.beds_required") });

/** Adds rooms and beds (`bedsFrom`), at most 40 at a time. @throws not_found, forbidden, invalid `/beds` */
export async function addBedsHere(
  scope: Scope,
  input: Sent<typeof bedsForm> & { house: Id<"house">; command: string },
): Promise<void> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, bedsForm.needs);
  const { beds: asked } = bedsForm.read(input);
  if (asked.length > mostBedsPerMessage)
    throw invalidField("/beds", "bed.too_many", { most: mostBedsPerMessage });
  const { house, command } = input;
  const act = { home, verb: "addBedsHere", command, asked: { house, beds: input.beds }, answers: noAnswer };
  await commit(scope, act, async () => {
    if (!(await scope.table.get(houseCard, houseCardKey(scope.homes, house)))) throw notFound();
    const fresh = await notYetThere(scope, house, asked);
    const taken = asked.find((one) => !fresh.includes(one));
    if (taken) throw invalidField("/beds", "bed.taken", { label: taken.label });
    const now = scope.now();
    const made = asked.map((one) => ({ ...one, id: newId("bed", now.epochMilliseconds), outReason: null }));
    return {
      answer: null,
      events: [
        eventOf(houseEvents, {
          type: "house.beds_added",
          in: home,
          feed: home,
          subject: { house },
          data: { beds: made.length },
        }),
      ],
      changes: made.flatMap((one) => newBed(house, one, stamp(now))),
    };
  });
}
