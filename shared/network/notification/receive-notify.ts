import type { Carried } from "#shared/engine/capability.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Notify } from "./requests.ts";
import { tellMembers } from "./tell-members.ts";

/** Tells the members, as of when the message was sent. */
export async function receiveNotify(scope: Scope, asks: Notify, { sentAt }: Carried): Promise<Handled> {
  await tellMembers(scope, asks, sentAt);
  return { result: "done", events: [], changes: [] };
}
