import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, field, lines, type Sent } from "#shared/kernel/form.ts";
import { stopForHold } from "#shared/network/erasure/stop-erasure.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { heldCard, heldKey, legalHold, subject } from "#shared/records/retention/legal-hold.ts";
import { retentionConflict } from "#shared/records/retention/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

/** A spoken number, or `network`. */
const subjectFrom = (sent: string) => {
  const on = subject.safeParse(sent === "network" ? sent : sent.trim().toUpperCase());
  if (!on.success) throw invalidField("/on", "retention.number");
  return on.data;
};
const why = lines({ most: 500, required: "text.reason_required" });
export const holdForm = defineForm("hold", "retention.manage", {
  on: field("text", "retention.number", subjectFrom),
  why,
});
export const holdAllForm = defineForm("all", "retention.manage", { why });

/**
 * Places a legal hold: its subject is not purged until the hold is lifted. `on` is a spoken number, or
 * `network` for everything. It cancels a pending erasure of the network in the same transaction. @throws
 * forbidden, invalid (`/on`, `/why`), conflict `held_already`
 */
export async function placeHold(
  scope: Scope,
  input: { command: string } & Sent<typeof holdForm>,
): Promise<void> {
  requirePermission(scope, holdForm.needs);
  const { on, why: reason } = holdForm.read(input);
  const home = scope.homes.administration();
  const asked = { hold: on, reason };
  const asks = { home, verb: "placeHold", command: input.command, asked, answers: noAnswer };
  await commit(scope, asks, async () => {
    if (await scope.table.get(heldCard, heldKey(scope.homes, on))) throw retentionConflict("held_already");
    const placed = doneNow(scope);
    return {
      answer: null,
      events: [
        eventOf(retentionEvents, {
          type: "retention.held",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { on },
        }),
      ],
      changes: [
        create(legalHold, { subject: on, reason, ...placed, lifted: null }),
        create(heldCard, { subject: on, since: placed.at }),
        ...(await stopForHold(scope)),
      ],
    };
  });
}
