import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { questionEvents } from "#shared/records/person/events.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { asking } from "#shared/records/person/question.ts";
import { recognize } from "#shared/records/person/recognize.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/**
 * Identifies who moved in and confirms the stay, on condition that they have no other open stay. If they do,
 * admissions get a question and nothing changes for the house. A person has one confirmed open stay.
 */
export async function confirmStay(
  scope: Scope,
  asked: { house: Stay["house"]; stay: Stay["id"]; person: Person["id"] | null },
): Promise<Handled> {
  const found = await scope.table.get(stay, stayKey(scope.homes, asked.house, asked.stay));
  if (!found || found.value.closed)
    return { result: "refused", code: "stay_closed", events: [], changes: [] };
  if (found.value.confirmed) return { result: "done", events: [], changes: [] };
  return confirming(scope, found, asked.person ?? undefined);
}

/**
 * The same whether the system carries a house's message out or admissions answer their question. `as`: who it was
 * before its move-out was taken back.
 */
export async function confirming(scope: Scope, found: Stored<Stay>, as?: Person["id"]): Promise<Handled> {
  const { id, house } = found.value;
  const said = as ?? (await referredAs(scope, found.value));
  const who = await recognize(scope, found.value, said);
  const other = who.known?.value.open;
  const at = stamp(scope.now());
  if (other && other.stay !== id) {
    return {
      result: "refused",
      code: "question",
      events: [eventOf(questionEvents, { type: "person.question", ...inPeople(scope, found.value) })],
      changes: await asking(scope, { stay: id, house, about: "lives_elsewhere", other }),
    };
  }
  const open = { house, stay: id };
  return {
    result: "done",
    events: [
      eventOf(stayEvents, { type: "stay.confirmed", ...inPeople(scope, found.value) }),
      inStay(scope, found.value),
    ],
    changes: [
      ...(who.known ? [replace(person, who.known, { ...who.known.value, open })] : await who.create(open)),
      replace(stay, found, { ...found.value, confirmed: { person: who.id, at }, changedAt: at }),
      ...(await separationQuestions(scope, found.value, who.known && who.id)),
    ],
  };
}

/** Who admissions matched the referral to: it applies to the stay it leads to. */
async function referredAs(scope: Scope, { house, referral }: Stay): Promise<Person["id"] | undefined> {
  if (!referral) return undefined;
  return (await scope.table.get(referralHeader, headerKey(scope.homes, house, referral)))?.value.person;
}

/**
 * Someone who lives there has a separation order with them: admissions get a question, and the house sees nothing.
 * Two confirmed at once: one transaction fails, since each holds the other's record, and is planned again.
 * `written`: records the same transaction writes anyway.
 */
export async function separationQuestions(
  scope: Scope,
  { id, house }: Pick<Stay, "id" | "house">,
  who: Person["id"] | undefined,
  written: readonly Stored<Person>[] = [],
): Promise<Change[]> {
  const { houses, others } = await apartNow(scope, who);
  const near = houses.get(house);
  const already = new Set(written.map((one) => one.value.id));
  return [
    ...others.filter((one) => !already.has(one.value.id)).map(unchanged),
    ...(near ? await asking(scope, { stay: id, house, about: "kept_apart", other: near }) : []),
  ];
}

const inPeople = (scope: Scope, { id, house }: Stay) => ({
  in: scope.homes.people(),
  feed: scope.homes.people(),
  subject: { stay: id, house },
});

const inStay = (scope: Scope, value: Stay): NewEvent =>
  eventOf(stayEvents, {
    type: "stay.confirmed",
    in: below.stay(scope.homes.house(value.house), value.id),
    feed: scope.homes.house(value.house),
    subject: { stay: value.id },
  });
