import { Temporal } from "temporal-polyfill";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import {
  date,
  defineForm,
  email,
  field,
  type PartlySaid,
  phone,
  type Said,
  type Sent,
  several,
  text,
} from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { isKeyOf } from "#shared/kernel/keys-of.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { readText } from "#shared/kernel/text.ts";
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
const who = {
  /** Someone already on the schedule (`people`). A name goes before it: someone new. */
  known: field("choice", undefined, (sent) => readText(sent, "", { most: 40 })),
  name: text({ most: 80 }),
  phone: phone(),
  /** Without one they are called, not emailed. */
  email: email(),
};
export const nightsForm = defineForm("nights", "roster.manage", {
  from: date("text.date"),
  to: date(),
  ...who,
});
export const weeklyForm = defineForm("weekly", "roster.manage", {
  /** Monday is 1. */
  days: several(["1", "2", "3", "4", "5", "6", "7"], "roster.nights_required"),
  ...who,
});
type Who = Pick<PartlySaid<typeof nightsForm>, keyof typeof who>;

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

/** Someone on the schedule, or a name with a number. */
function checkWho(roster: OnCall, { known, name, phone }: Who, errors: FieldErrors): void {
  if (known && name === "") {
    if (!isKeyOf(roster.people, known)) errors.add("/known", "roster.unknown");
    return;
  }
  if (name === "") errors.add("/name", "text.name_required");
  if (phone === "") errors.add("/phone", "text.phone_required");
}

function calleeOf(
  roster: OnCall,
  { known, name, phone, email }: Pick<Said<typeof nightsForm>, keyof typeof who>,
): { id: string; callee: Callee } {
  const there = name === "" && isKeyOf(roster.people, known) ? roster.people[known] : undefined;
  const callee = there ?? { name, phone, email };
  return { id: there ? known : fingerprint(callee).slice(0, 12), callee };
}

function checkNights(
  tonight: Temporal.PlainDate,
  { from, to }: PartlySaid<typeof nightsForm>,
  errors: FieldErrors,
): void {
  const within = (date: string, pointer: string) =>
    errors.read(() => dateWithin(date, pointer, tonight, { back: 0, ahead: nightsAhead }), "");
  if (from) within(from, "/from");
  if (to) within(to, "/to");
  if (from && to && to < from) errors.add("/to", "roster.before_first");
}

/** A night or a run of nights, both ends included. */
function nightsFrom(from: string, to: string): string[] {
  const nights: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 }))
    nights.push(day.toString());
  return nights;
}

/**
 * Schedules a person for a night or a run of nights (house-local dates; `to` empty: one night). @throws
 * not_found, forbidden, invalid (`/from`, `/to`, `/known`, `/name`, `/phone`, `/email`)
 */
export async function setNights(scope: Scope, input: OfHouse & Sent<typeof nightsForm>): Promise<void> {
  const { house: _, command: __, ...asked } = input;
  await changeOnCall(scope, { ...input, verb: "setNights" }, asked, (was, tonight) => {
    const said = nightsForm.read(input, (some, errors) => {
      checkNights(tonight, some, errors);
      checkWho(was, some, errors);
    });
    const { id, callee } = calleeOf(was, said);
    const { from } = said;
    const to = said.to ?? from;
    const put = Object.fromEntries(nightsFrom(from, to).map((on) => [on, id]));
    return {
      next: { ...was, people: { ...was.people, [id]: callee }, nights: { ...was.nights, ...put } },
      data: { name: callee.name, from, to },
    };
  });
}

/**
 * Sets who is on call on the chosen weekdays (1 Monday to 7 Sunday). Single nights keep their own entry.
 * @throws not_found, forbidden, invalid (`/days`, `/known`, `/name`, `/phone`, `/email`)
 */
export async function setWeekly(scope: Scope, input: OfHouse & Sent<typeof weeklyForm>): Promise<void> {
  const { house: _, command: __, ...asked } = input;
  await changeOnCall(scope, { ...input, verb: "setWeekly" }, asked, (was) => {
    const said = weeklyForm.read(input, (some, errors) => checkWho(was, some, errors));
    const { id, callee } = calleeOf(was, said);
    const weekly = was.weekly.map((one, at) => (said.days.some((day) => Number(day) === at + 1) ? id : one));
    return {
      next: { ...was, people: { ...was.people, [id]: callee }, weekly },
      data: { name: callee.name, days: said.days.join(",") },
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
