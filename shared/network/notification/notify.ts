import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Happened } from "#shared/records/notification/notification.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { notify } from "./requests.ts";

/**
 * Tells the members who want it, by outbox message in the commit of what happened. `home` is where it happened;
 * `time` tells one time from another, such as the version of the record.
 */
export function notifyOf(scope: Scope, home: Home, what: Happened, time: number | string): Change {
  const { kind, subject } = what;
  const by = scope.actor.kind === "member" ? scope.actor.id : null;
  return sendRequest(scope, home, `notify-${kind}-${subject}-${time}`, notify, { ...what, by });
}
