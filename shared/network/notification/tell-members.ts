import type { Id } from "#shared/kernel/ids.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { choices, choicesKey } from "#shared/records/notification/choices.ts";
import { mayGet, type NotificationKind, wants, wantsText } from "#shared/records/notification/kinds.ts";
import {
  type Happened,
  type Notification,
  newNotification,
  notification,
  textNotification,
} from "#shared/records/notification/notification.ts";
import { outsideQuietHours } from "#shared/records/notification/quiet-hours.ts";
import { type Recipient, recipient } from "#shared/records/notification/recipient.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create } from "#shared/table/transact.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { Notify } from "./requests.ts";

const inOneRead = 100;

/** Whether a member works where it happened. */
const worksAt = ({ role, houses }: Recipient, house: Id<"house"> | null): boolean =>
  rule(role).worksIn !== "houses" || (house !== null && houses.includes(house));

/** `only`: it is about them, wherever they work. */
type Telling = Happened &
  Pick<Notify, "by"> &
  Partial<Pick<Notify, "mailed">> & { only?: Id<"member"> | null };

/**
 * Writes what happened into the home of each member who wants to be told: one for each person, even in two
 * roles, and none for whoever did it or is mailed otherwise. `at` is when it happened, so that a repeat tells no one twice.
 */
export async function tellMembers(
  scope: Scope,
  { by, mailed, only, ...what }: Telling,
  at: Notification["at"],
): Promise<void> {
  const found = await queryAll(scope, { in: scope.homes.recipients(), prefix: "M#" }, recipient);
  const there = found
    .map(({ value }) => value)
    .filter((one) => !one.suspended && mayGet(one.role, what.kind))
    .filter((one) => (only ? one.member === only : worksAt(one, what.house)));
  const doer = found.find(({ value }) => value.member === by)?.value.email;
  const known = mailed?.toLowerCase();
  const others = there.filter(({ email }) => email !== doer && email.toLowerCase() !== known);
  const wanting = await readWanting(scope, others, what.kind);
  const due = outsideQuietHours(at, await zoneOf(scope));
  const changes = [
    ...eachOnce(wanting.email).map((member) => create(notification, newNotification(what, { member, at }))),
    ...eachOnce(wanting.text).map((member) =>
      create(textNotification, newNotification(what, { member, at, due })),
    ),
  ];
  for (const change of changes)
    try {
      await scope.table.put(change);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
}

/** One membership of each person. */
const eachOnce = (all: readonly Recipient[]): Id<"member">[] => [
  ...new Map(all.map(({ email, member }) => [email, member])).values(),
];

async function readWanting(
  scope: Scope,
  there: readonly Recipient[],
  kind: NotificationKind,
): Promise<{ readonly email: Recipient[]; readonly text: Recipient[] }> {
  const email: Recipient[] = [];
  const text: Recipient[] = [];
  for (let first = 0; first < there.length; first += inOneRead) {
    const some = there.slice(first, first + inOneRead);
    const keys = some.map(({ member }) => ({ entity: choices, key: choicesKey(scope.homes, member) }));
    const chosen = await scope.table.getAll(keys);
    email.push(...some.filter(({ role }, at) => wants(role, kind, chosen[at]?.value.email ?? {})));
    text.push(...some.filter(({ role }, at) => wantsText(role, kind, chosen[at]?.value.text ?? {})));
  }
  return { email, text };
}

async function zoneOf({ table, homes }: Scope): Promise<string> {
  return (await table.get(networkCard, networkCardKey(homes)))?.value.timeZone ?? "UTC";
}
