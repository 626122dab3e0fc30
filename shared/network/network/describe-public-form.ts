import { choice, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { readProfile } from "./read-profile.ts";

/** What the public form says of the network's houses. An empty field is left out of the page. */
export const publicFormForm = defineForm("public-form", "network.manage", {
  towns: text({ most: 160 }),
  /** For whom the houses are. */
  whom: text({ most: 160 }),
  price: text({ most: 160 }),
  /** Within how many hours admissions call back. */
  callBackHours: choice(["1", "4", "24", "48"]),
});

/** Describes the network on its public form. @throws forbidden, invalid */
export async function describePublicForm(
  scope: Scope,
  input: Sent<typeof publicFormForm> & { command: string },
): Promise<void> {
  requirePermission(scope, publicFormForm.needs);
  const home = scope.homes.administration();
  const { callBackHours, ...said } = publicFormForm.read(input);
  const asked = { ...said, callBackHours: callBackHours === null ? null : Number(callBackHours) };
  const act = { home, verb: "describePublicForm", command: input.command, asked, answers: noAnswer };
  await commit(scope, act, async () => {
    const [was, profile] = await Promise.all([readPublicProfile(scope), readProfile(scope)]);
    const type = "network.public_form_changed";
    return {
      answer: null,
      events: [eventOf(networkEvents, { type, in: home, feed: home, subject: { network: scope.network } })],
      changes: [publicProfileChange(was, { name: profile.name, phone: profile.contact.phone }, asked)],
    };
  });
}
