import { networkEvents } from "#shared/records/network/events.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { networkConflict } from "#shared/records/network/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { readProfile } from "./read-profile.ts";

/** Turns the public form on or off. @throws forbidden, conflict `already_so` */
export async function setPublicForm(scope: Scope, input: { open: boolean; command: string }): Promise<void> {
  requirePermission(scope, "network.manage");
  const home = scope.homes.administration();
  const { open, command } = input;
  const act = { home, verb: "setPublicForm", command, asked: { publicProfile: open }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [was, profile] = await Promise.all([readPublicProfile(scope), readProfile(scope)]);
    if ((was?.value.open ?? true) === open) throw networkConflict("already_so");
    const type = open ? "network.inquiries_opened" : "network.inquiries_closed";
    const says = { name: profile.name, phone: profile.contact.phone };
    return {
      answer: null,
      events: [eventOf(networkEvents, { type, in: home, feed: home, subject: { network: scope.network } })],
      changes: [publicProfileChange(was, says, { open })],
    };
  });
}
