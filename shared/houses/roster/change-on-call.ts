import { Temporal } from "temporal-polyfill";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, email, phone, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { rosterEvents } from "#shared/records/roster/events.ts";
import {
  type Callee,
  nightOf,
  nightsAhead,
  nobodyYet,
  type OnCall,
  onCall,
  onCallKey,
} from "#shared/records/roster/roster.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Occurrence } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

interface OfHouse {
  readonly house: OnCall["house"];
  readonly command: string;
}
export interface WhoIsCalled {
  /**
   * The id of a person already on the roster (`people`). A given name is a new person and takes precedence.
   */
  readonly known: string;
  readonly name: string;
  readonly phone: string;
  /** If empty they are called, not emailed. */
  readonly email: string;
}

/** One change to a house's roster. @throws not_found, forbidden, what `change` refuses */
async function changeOnCall(
  scope: Scope,
  { house, verb, command }: OfHouse & { readonly verb: string },
  asked: object,
  change: (
    was: OnCall,
    tonight: Temporal.PlainDate,
  ) => { next: OnCall; data: NonNullable<Occurrence<typeof rosterEvents>["data"]> },
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, "roster.manage");
  const act = { home, verb, command, asked: { onCall: house, ...asked }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [card, found] = await scope.table.getAll([
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
      { entity: onCall, key: onCallKey(scope.homes, house) },
    ]);
    if (!card) throw notFound();
    const now = scope.now();
    const tonight = nightOf(now, card.value.timeZone);
    const { next, data } = change(found?.value ?? nobodyYet(house), tonight);
    const value = { ...kept(next, tonight), changedAt: stamp(now) };
    return {
      answer: null,
      events: [
        eventOf(rosterEvents, {
          type: "house.on_call_changed",
          in: home,
          feed: home,
          subject: { house },
          data,
        }),
      ],
      changes: [found ? replace(onCall, found, value) : create(onCall, value)],
    };
  });
}

/** Without past nights, and without people who have no nights. */
function kept(roster: OnCall, tonight: Temporal.PlainDate): OnCall {
  const first = tonight.toString();
  const nights = Object.fromEntries(Object.entries(roster.nights).filter(([on]) => on >= first));
  const named = new Set([...roster.weekly, ...Object.values(nights)]);
  const people = Object.fromEntries(Object.entries(roster.people).filter(([id]) => named.has(id)));
  return { ...roster, nights, people };
}

/** Who is called when the schedule names no one. */
export const calleeForm = defineForm("callee", "roster.manage", {
  name: text({ most: 80, required: "text.name_required" }),
  phone: phone("text.phone_required"),
  email: email(),
});

/** @throws invalid `/name`, `/phone`, `/email`, `/known` */
function calleeFrom(roster: OnCall, who: WhoIsCalled): { id: string; callee: Callee } {
  if (who.known && who.name.trim() === "") {
    const callee = roster.people[who.known];
    if (!callee) throw invalidField("/known", "roster.unknown");
    return { id: who.known, callee };
  }
  const callee: Callee = calleeForm.read(who);
  return { id: fingerprint(callee).slice(0, 12), callee };
}

/** A night or a run of nights, both ends included. @throws invalid `/from`, `/to` */
function nightsFrom(tonight: Temporal.PlainDate, from: string, to: string): string[] {
  const bounds = { back: 0, ahead: nightsAhead };
  const gather = new FieldErrors();
  const first = gather.read(() => dateWithin(from, "/from", tonight, bounds), "");
  const last = gather.read(() => (to.trim() ? dateWithin(to, "/to", tonight, bounds) : first), first);
  gather.throwIfAny();
  if (last < first) throw invalidField("/to", "roster.before_first");
  const nights: string[] = [];
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 }))
    nights.push(day.toString());
  return nights;
}

/**
 * Schedules a person for a night or a run of nights (house-local dates; `to` empty: one night). @throws
 * not_found, forbidden, invalid (`/from`, `/to`, `/known`, `/name`, `/phone`, `/email`)
 */
export async function setNights(
  scope: Scope,
  input: OfHouse & WhoIsCalled & { readonly from: string; readonly to: string },
): Promise<void> {
  const { house: _, command: __, ...asked } = input;
  await changeOnCall(scope, { ...input, verb: "setNights" }, asked, (was, tonight) => {
    const gather = new FieldErrors();
    const nights = gather.read(() => nightsFrom(tonight, input.from, input.to), []);
    const who = gather.read(() => calleeFrom(was, input), undefined);
    gather.throwIfAny();
    if (!who) throw invalidField("/known", "roster.person_required");
    const put = Object.fromEntries(nights.map((on) => [on, who.id]));
    return {
      next: { ...was, people: { ...was.people, [who.id]: who.callee }, nights: { ...was.nights, ...put } },
      data: { name: who.callee.name, from: nights[0] ?? "", to: nights.at(-1) ?? "" },
    };
  });
}

/**
 * Sets who is on call on the chosen weekdays (1 Monday to 7 Sunday). Single nights keep their own entry.
 * @throws not_found, forbidden, invalid (`/days`, `/known`, `/name`, `/phone`, `/email`)
 */
export async function setWeekly(
  scope: Scope,
  input: OfHouse & WhoIsCalled & { readonly days: readonly number[] },
): Promise<void> {
  const { house: _, command: __, ...asked } = input;
  await changeOnCall(scope, { ...input, verb: "setWeekly" }, asked, (was) => {
    const gather = new FieldErrors();
    if (input.days.length === 0) gather.add("/days", "roster.nights_required");
    const who = gather.read(() => calleeFrom(was, input), undefined);
    gather.throwIfAny();
    if (!who) throw invalidField("/known", "roster.person_required");
    const weekly = was.weekly.map((one, at) => (input.days.includes(at + 1) ? who.id : one));
    return {
      next: { ...was, people: { ...was.people, [who.id]: who.callee }, weekly },
      data: { name: who.callee.name, days: input.days.join(",") },
    };
  });
}

/**
 * Removes the entry of a night: the weekly rule applies again; without one, the house's own number. @throws
 * not_found, forbidden, invalid `/on`
 */
export async function clearNight(scope: Scope, input: OfHouse & { readonly on: string }): Promise<void> {
  await changeOnCall(scope, { ...input, verb: "clearNight" }, { clear: input.on }, (was, tonight) => {
    const on = dateWithin(input.on, "/on", tonight, { back: 0, ahead: nightsAhead });
    const { [on]: _, ...nights } = was.nights;
    return { next: { ...was, nights }, data: { from: on, to: on } };
  });
}

/** Removes a weekday from the rule (1 Monday to 7 Sunday). @throws not_found, forbidden, invalid `/day` */
export async function clearWeekday(scope: Scope, input: OfHouse & { readonly day: number }): Promise<void> {
  await changeOnCall(scope, { ...input, verb: "clearWeekday" }, { clearDay: input.day }, (was) => {
    if (!Number.isInteger(input.day) || input.day < 1 || input.day > 7)
      throw invalidField("/day", "roster.night_required");
    const weekly = was.weekly.map((one, at) => (at + 1 === input.day ? null : one));
    return { next: { ...was, weekly }, data: { days: String(input.day) } };
  });
}
