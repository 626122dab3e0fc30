import { defineForm, type Sent, text, wholeNumber } from "#shared/kernel/form.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import {
  networkOversight,
  type Oversight,
  oversightKey,
  oversightNow,
} from "#shared/records/network/oversight.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

const days = wholeNumber({ least: 1, most: 366 }, "network.days_required");

export const oversightForm = defineForm("oversight", "network.manage", {
  body: text({ most: 200, required: "network.body_required" }),
  contact: text({ most: 200, required: "network.contact_required" }),
  decideDays: days,
  appealDays: days,
  answerDays: days,
});

/** @throws forbidden */
export async function readOversight(scope: Scope): Promise<Oversight | undefined> {
  requirePermission(scope, oversightForm.needs);
  return oversightNow(scope);
}

/** Says who hears appeals against fair reviews, and by when. Reviews that were decided keep theirs. @throws forbidden, invalid */
export async function setOversight(
  scope: Scope,
  { command, ...sent }: Sent<typeof oversightForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, oversightForm.needs);
  const home = scope.homes.administration();
  const asked = oversightForm.read(sent);
  await commit(scope, { home, verb: "setOversight", command, asked, answers: noAnswer }, async () => {
    const was = await scope.table.get(networkOversight, oversightKey(scope.homes));
    const type = "network.oversight_changed";
    return {
      answer: null,
      events: [eventOf(networkEvents, { type, in: home, feed: home, subject: { network: scope.network } })],
      changes: [was ? replace(networkOversight, was, asked) : create(networkOversight, asked)],
    };
  });
}
