import type { Id } from "#shared/kernel/ids.ts";
import { choices, choicesKey } from "#shared/records/notification/choices.ts";
import { mayGet, wants } from "#shared/records/notification/kinds.ts";
import {
  type Happened,
  type Notification,
  newNotification,
  notification,
} from "#shared/records/notification/notification.ts";
import { type Recipient, recipient } from "#shared/records/notification/recipient.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create } from "#shared/table/transact.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { Notify } from "./requests.ts";

const inOneRead = 100;

/** Whether a member works where it happened. */
const worksAt = ({ role, houses }: Recipient, house: Id<"house"> | null): boolean =>
  rule(role).worksIn === "care" || (house !== null && houses.includes(house));

/**
 * Writes what happened into the home of each member who wants to be told: one for each person, even in two
 * roles, and none for whoever did it or is mailed otherwise. `at` is when it happened, so that a repeat tells no one twice.
 */
export async function tellMembers(
  scope: Scope,
  { by, mailed, ...what }: Happened & Pick<Notify, "by"> & Partial<Pick<Notify, "mailed">>,
  at: Notification["at"],
): Promise<void> {
  const found = await queryAll(scope, { in: scope.homes.recipients(), prefix: "M#" }, recipient);
  const there = found
    .map(({ value }) => value)
    .filter((one) => !one.suspended && mayGet(one.role, what.kind) && worksAt(one, what.house));
  const doer = found.find(({ value }) => value.member === by)?.value.email;
  const known = mailed?.toLowerCase();
  const wanted = (await wanting(scope, there, what)).filter(
    ({ email }) => email !== doer && email.toLowerCase() !== known,
  );
  const persons = new Map(wanted.map((one) => [one.email, one.member]));
  for (const member of persons.values())
    try {
      await scope.table.write([create(notification, newNotification(what, { member, at }))]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
}

async function wanting(scope: Scope, there: readonly Recipient[], { kind }: Happened): Promise<Recipient[]> {
  const wanted: Recipient[] = [];
  for (let first = 0; first < there.length; first += inOneRead) {
    const some = there.slice(first, first + inOneRead);
    const keys = some.map(({ member }) => ({ entity: choices, key: choicesKey(scope.homes, member) }));
    const chosen = await scope.table.getAll(keys);
    wanted.push(...some.filter(({ role }, at) => wants(role, kind, chosen[at]?.value.email ?? {})));
  }
  return wanted;
}
