import * as z from "zod";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { date, defineForm, id, phone, type Sent, text, tick } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { nameIn } from "#shared/kernel/name-in.ts";
import { type GivenAs, type PersonName, personName } from "#shared/kernel/person-name.ts";
import {
  askedWith,
  broughtAlong,
  requestsOf,
  transferRequests,
} from "#shared/records/accommodation/with-referral.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { onBoard } from "#shared/records/packet/packet.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { allMet } from "#shared/records/referral/conditions.ts";
import { factsOf } from "#shared/records/referral/identity.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { conditionsOf } from "#shared/records/referral/state.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { moveIn as arrive, isMissed, type Missed } from "#shared/records/referral/transitions/arrive.ts";
import { undoOf } from "#shared/records/referral/undo.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { freeBed } from "./free-bed.ts";
import { openStay } from "./open-stay.ts";
import { askOverlap } from "./slept-since.ts";

/** A move-in may be recorded this many days late. */
const daysBack = 7;

export const moveInForm = defineForm("arrival-form", "stay.open", {
  /** The held bed, unless the hold has ended and another is chosen. */
  bed: id("bed"),
  /** House-local date; today if empty. */
  on: date(),
  /** Required if the referral does not make the order of the name clear. */
  givenName: text({ most: 80 }),
  familyName: text({ most: 80 }),
  /** Some of these nights are someone else's in that bed, and that is right. */
  overlap: tick(),
});

/**
 * The person of an accepted referral moves in: a stay opens in the held bed. A lapsed hold is honored while
 * its bed is free. @throws not_found, forbidden, invalid, conflict (`not_accepted`, `conditions_open`,
 * `bed_taken`)
 */
export async function moveIn(
  scope: Scope,
  input: { house: Id<"house">; referral: ReferralHeader["id"]; command: string } & Sent<typeof moveInForm>,
): Promise<{ stay: Id<"stay"> }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, moveInForm.needs);
  const said = moveInForm.read(input);
  const asked = { moveIn: input.referral, ...said };
  const act = {
    home,
    verb: "moveIn",
    command: input.command,
    asked,
    answers: z.object({ stay: idSchema("stay") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [found, body, list, house, named] = await scope.table.getAll([
      headerOf(scope, input.house, input.referral),
      { entity: referralBody, key: bodyKey(scope.homes, input.house, input.referral) },
      requestsOf(scope, input.house, input.referral),
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
      { entity: bed, key: said.bed ? bedKey(home, said.bed) : undefined },
    ]);
    const was = authority(found);
    if (!body || !house) throw notFound();
    const arriving = mayArrive(was.value);
    const { hold } = arriving.state;
    const wanted = said.bed ?? hold?.bed;
    if (!wanted) throw invalidField("/bed", "stay.bed_required");
    if (hold && wanted !== hold.bed) throw stayConflict("other_bed_held");
    const kept = said.bed ? named : await scope.table.get(bed, bedKey(home, wanted));
    const { into, ...over } = await freeBed(scope, kept, input.referral);
    const day = today(scope.now(), house.value.timeZone).toString();
    const since = movedInOn(said.on, scope.now(), house.value.timeZone);
    await askOverlap(scope, into.value, { since, today: day, overlap: said.overlap });
    const requested = await askedWith(scope, was.value, list);
    const now = scope.now();
    const id = newId("stay", now.epochMilliseconds);
    const { person } = factsOf(body.value);
    const opened = openStay(scope, into, {
      id,
      ...arrivingAs(person, said),
      birthDate: person.birthDate,
      phone: person.safeContact.phone ?? null,
      since,
      referral: input.referral,
      opened: { how: "referral", command: input.command },
    });
    const { events, changes } = recordStep(scope, was, arrive(arriving, id, stamp(now)), {
      type: "referral.moved_in",
      data: { bed: into.value.label },
      undo: undoOf(scope, was.value, { command: input.command, act: "moved_in" }),
    });
    return {
      answer: { stay: id },
      events: [
        opened.event,
        ...events,
        ...broughtAlong(scope, requested, { house: input.house, stay: id }),
        ...over.events,
      ],
      changes: [
        ...changes,
        ...opened.changes,
        papersToSign(scope, input.house, id),
        ...transferRequests(scope, requested, { house: input.house, stay: id }),
        ...over.changes,
      ],
    };
  });
  return answer;
}

export const walkInForm = defineForm("walk-in", "stay.open", {
  givenName: text({ most: 80 }),
  /** Empty for a mononym. */
  familyName: text({ most: 80 }),
  /** As on their ID, if different from the two names above. */
  legalName: text({ most: 200 }),
  preferredName: text({ most: 80 }),
  /** ISO date; without one, admissions have to follow up. */
  birthDate: date(),
  phone: phone(),
  bed: id("bed", "bed.required"),
  on: date(),
  overlap: tick(),
});

/**
 * A move-in without a referral. Always possible. @throws not_found, forbidden, invalid, conflict `bed_taken`
 */
export async function moveInWithoutReferral(
  scope: Scope,
  input: { house: Id<"house">; command: string } & Sent<typeof walkInForm>,
): Promise<{ stay: Id<"stay"> }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, walkInForm.needs);
  const said = walkInForm.read(input);
  const name = nameIn(said);
  const asked = { house: input.house, ...said };
  const act = {
    home,
    verb: "moveInWithoutReferral",
    command: input.command,
    asked,
    answers: z.object({ stay: idSchema("stay") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [house, chosen] = await scope.table.getAll([
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
      { entity: bed, key: bedKey(home, said.bed) },
    ]);
    if (!house) throw notFound();
    const now = scope.now();
    const day = today(now, house.value.timeZone);
    const birthDate = said.birthDate
      ? dateWithin(said.birthDate, "/birthDate", day, { back: 366 * 120, ahead: 0 })
      : null;
    const since = movedInOn(said.on, now, house.value.timeZone);
    const { into, ...over } = await freeBed(scope, chosen, undefined);
    await askOverlap(scope, into.value, { since, today: day.toString(), overlap: said.overlap });
    const id = newId("stay", now.epochMilliseconds);
    const opened = openStay(scope, into, {
      id,
      ...name,
      birthDate,
      phone: said.phone || null,
      since,
      referral: null,
      opened: { how: "walk_in", command: input.command },
    });
    const changes = [...opened.changes, papersToSign(scope, input.house, id), ...over.changes];
    return { answer: { stay: id }, events: [opened.event, ...over.events], changes };
  });
  return answer;
}

/** A referral's name, with missing parts completed. @throws invalid `/givenName` */
function arrivingAs(person: GivenAs, said: Pick<GivenAs, "givenName" | "familyName">): PersonName {
  const name = personName(person);
  if (name.givenName) return name;
  if (!said.givenName) throw invalidField("/givenName", "text.first_name_required");
  return personName({ ...person, ...said });
}

/** Accepted, or a no-show that is not closed yet. @throws conflict (`not_accepted`, `conditions_open`) */
function mayArrive(header: ReferralHeader): ReferralHeader<"accepted"> | Missed {
  if (!allMet(conditionsOf(header.state))) throw stayConflict("conditions_open");
  if (hasStatus(header, "accepted") || isMissed(header)) return header;
  throw stayConflict("not_accepted");
}

/** Puts the new stay's paperwork on the board. Residents recorded at setup have signed elsewhere. */
export const papersToSign = (scope: Scope, house: Id<"house">, stay: Id<"stay">) =>
  onBoard(scope.homes, { house, stay, signed: {} }, 0);

function movedInOn(on: string | null, now: ReturnType<Scope["now"]>, timeZone: string): string {
  const day = today(now, timeZone);
  return on ? dateWithin(on, "/on", day, { back: daysBack, ahead: 0 }) : day.toString();
}
