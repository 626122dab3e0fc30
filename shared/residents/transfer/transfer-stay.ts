import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { date, defineForm, id, type Said, type Sent, several, tick } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { saidNotKnown } from "#shared/records/departure/checklist.ts";
import { type Departure, departure, departureKey, noDeparture } from "#shared/records/departure/departure.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { person } from "#shared/records/person/person.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { transferEvents } from "#shared/records/transfer/events.ts";
import { type StayPlace, transferLink } from "#shared/records/transfer/link.ts";
import { writeDeparture } from "#shared/residents/departure/act.ts";
import { closeStay } from "#shared/residents/stay/close-stay.ts";
import { freeBed } from "#shared/residents/stay/free-bed.ts";
import { papersToSign } from "#shared/residents/stay/move-in.ts";
import { askOverlap } from "#shared/residents/stay/slept-since.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace, unchanged } from "#shared/table/transact.ts";
import { type Carry, carries, isCopied } from "./copies.ts";
import { opening } from "./opening.ts";
import { carryOver } from "./requests.ts";

/** Most days back for a transfer date, as for a move-in. */
const daysBack = 7;

export const transferForm = defineForm("transfer", "stay.transfer", {
  to: id("house", "house.required"),
  bed: id("bed", "bed.required"),
  /** House-local date: the first night in the new house. */
  on: date("text.date"),
  /** What the resident agreed to send. */
  carry: several(carries),
  /** The resident agreed to the transfer. */
  agreed: tick("transfer.agreement_required"),
  /** The resident agreed that the house they leave may know where they went. */
  tellWhere: tick(),
  /** Some of these nights are someone else's in that bed, and that is right. */
  overlap: tick(),
});
type Transfer = StayPlace & Said<typeof transferForm>;

/**
 * Admissions transfer a resident: a stay in one house ends and one in another opens, in ONE transaction over
 * both, and the person's record moves to the new stay. What the resident agreed to send is copied by
 * messages, one for each kind. @throws not_found, forbidden, invalid (`/to`, `/on`, `/carry`, `/agreed`,
 * `/bed`), conflict (`stay_closed`, `bed_taken`, `keep_apart`)
 */
export async function transferStay(
  scope: Scope,
  { house, stay: from, command, ...sent }: StayPlace & { command: string } & Sent<typeof transferForm>,
): Promise<StayPlace> {
  const fromHome = houseHome(scope, house);
  requirePermission(scope, transferForm.needs);
  const said = transferForm.read(sent, ({ to }, errors) => {
    if (to === house) errors.add("/to", "transfer.same_house");
  });
  const transfer = { house, stay: from, ...said };
  const { carry } = transfer;
  const toHome = houseHome(scope, transfer.to);
  // The command is recorded in the inbox: its answer names both houses.
  const home = scope.homes.inbox();
  const act = {
    home,
    verb: "transferStay",
    command,
    asked: { transfer },
    answers: z.object({ house: idSchema("house"), stay: idSchema("stay") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const { homes } = scope;
    const [was, here, there, chosen, leaving] = await scope.table.getAll([
      { entity: stay, key: stayKey(homes, house, from) },
      { entity: houseCard, key: houseCardKey(homes, house) },
      { entity: houseCard, key: houseCardKey(homes, transfer.to) },
      { entity: bed, key: bedKey(toHome, transfer.bed) },
      { entity: departure, key: departureKey(homes, transfer) },
    ]);
    if (!was || !here) throw notFound();
    if (!there) throw invalidField("/to", "house.unknown");
    if (was.value.closed) throw stayConflict("stay_closed");
    const on = dayOf(scope, transfer.on, was.value, [here.value, there.value]);
    const inBed = await scope.table.get(bed, bedKey(fromHome, was.value.bed));
    if (inBed?.value.occupant?.stay !== from) throw commitConflict("changed");
    const { into, ...over } = await freeBed(scope, chosen, undefined);
    const day = today(scope.now(), there.value.timeZone).toString();
    await askOverlap(scope, into.value, { since: on, today: day, overlap: transfer.overlap });
    const to: StayPlace = { house: transfer.to, stay: newId("stay", scope.now().epochMilliseconds) };
    const closing = closeStay(scope, was, inBed, { kind: "transfer", on, command: null });
    const opened = opening(scope, was.value, into, { id: to.stay, on, carry });
    const before = leaving?.value ?? noDeparture(house, from);
    return {
      answer: to,
      events: [closing.event, opened.event, inPeople(scope, transfer, to), ...over.events],
      changes: [
        ...closing.changes,
        ...opened.changes,
        papersToSign(scope, to.house, to.stay),
        ...(await personMoved(scope, was.value, to)),
        ...links(scope, transfer, to, { on, carry }),
        ...messages(scope, transfer, to, carry),
        ...over.changes,
        writeDeparture(leaving, wentTo(scope, before, transfer.tellWhere ? there.value : undefined)),
      ],
    };
  });
  return answer;
}

/** A day that has begun in both houses, and is not before the move-in. @throws invalid `/on` */
function dayOf(scope: Scope, on: string, was: Stay, houses: readonly HouseCard[]): string {
  for (const { timeZone } of houses)
    dateWithin(on, "/on", today(scope.now(), timeZone), { back: daysBack, ahead: 0 });
  if (on < was.since) throw invalidField("/on", "stay.before_move_in");
  return on;
}

/**
 * Moves the one confirmed open stay on the person's main record, in the same transaction. Refused where a
 * resident of the new house has a separation order with the person: the others' records are checked too.
 * @throws conflict `changed`, `keep_apart`
 */
async function personMoved(scope: Scope, was: Stay, to: StayPlace): Promise<Change[]> {
  if (!was.confirmed) return [];
  const who = (await canonicalRecord(scope, was.confirmed.person))?.root;
  if (who?.value.open?.stay !== was.id) throw commitConflict("changed");
  const { houses, others } = await apartNow(scope, who.value.id);
  if (houses.has(to.house)) throw personConflict("keep_apart");
  return [replace(person, who, { ...who.value, open: to }), ...others.map(unchanged)];
}

function links(
  scope: Scope,
  { house, stay: from, tellWhere }: Transfer,
  to: StayPlace,
  { on, carry }: { on: string; carry: readonly Carry[] },
): Change[] {
  const common = { on, carry: [...carry], tellWhere, ...doneNow(scope) };
  return [
    create(transferLink, { ...common, stay: from, way: "to", other: to }),
    create(transferLink, { ...common, stay: to.stay, way: "from", other: { house, stay: from } }),
  ];
}

/** One message for each kind that is copied. */
function messages(
  scope: Scope,
  { house, stay: from }: Transfer,
  to: StayPlace,
  carry: readonly Carry[],
): Change[] {
  const people = scope.homes.people();
  return [
    ...carry.filter(isCopied).map((what) =>
      sendRequest(scope, people, `carry-${to.stay}-${what}`, carryOver, {
        what,
        from: { house, stay: from },
        to,
      }),
    ),
  ];
}

/** An earlier destination no longer applies; the new one is saved only if the resident agreed. */
function wentTo(scope: Scope, was: Departure, there: HouseCard | undefined): Departure {
  const { destination: _, ...answers } = was.answers;
  const place = there && { ...saidNotKnown, answer: "recovery_housing", words: there.name };
  return {
    ...was,
    kind: "transfer",
    answers: place ? { ...answers, destination: place } : answers,
    changedAt: stamp(scope.now()),
  };
}

const inPeople = (scope: Scope, from: Transfer, to: StayPlace) =>
  eventOf(transferEvents, {
    type: "person.transferred",
    in: scope.homes.people(),
    feed: scope.homes.people(),
    subject: { stay: to.stay, house: to.house, fromStay: from.stay, fromHouse: from.house },
  });
