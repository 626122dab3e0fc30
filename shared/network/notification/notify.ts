import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Happened } from "#shared/records/notification/notification.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { notify } from "./requests.ts";

/**
 * Tells the members who want it, by outbox message in the commit of what happened. `home` is where it happened;
 * `time` tells one time from another, such as the version of the record. `by` is not told, nor is the address that is
 * `mailed` anyway. `only`: nobody else is.
 */
export function notifyOf(
  scope: Scope,
  home: Home,
  what: Happened,
  time: number | string,
  by: ActedBy = actorOf(scope),
  mailed: string | null = null,
  only: Id<"member"> | null = null,
): Change {
  const doer = by.kind === "member" ? by.member : null;
  const id = `notify-${what.kind}-${what.subject}-${time}`;
  return sendRequest(scope, home, id, notify, { ...what, by: doer, mailed, only });
}
