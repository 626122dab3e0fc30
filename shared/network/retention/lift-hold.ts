import { notFound } from "#shared/kernel/errors.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { heldCard, heldKey, holdKey, legalHold, subject } from "#shared/records/retention/legal-hold.ts";
import { retentionConflict } from "#shared/records/retention/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { remove, replace } from "#shared/table/transact.ts";

/**
 * Lifts a legal hold. What it kept is purged at the clock's next check, within a day. @throws forbidden,
 * not_found, conflict `lifted_already`
 */
export async function liftHold(scope: Scope, input: { on: string; command: string }): Promise<void> {
  requirePermission(scope, "retention.manage");
  const on = subject.safeParse(input.on);
  if (!on.success) throw notFound();
  const home = scope.homes.administration();
  const act = { home, verb: "liftHold", command: input.command, asked: { lift: on.data }, answers: noAnswer };
  await commit(scope, act, async () => {
    const card = await scope.table.get(heldCard, heldKey(scope.homes, on.data));
    if (!card) throw notFound();
    const key = holdKey(scope.homes, { subject: on.data, at: card.value.since });
    const was = await scope.table.get(legalHold, key);
    if (!was || was.value.lifted) throw retentionConflict("lifted_already");
    const lifted = doneNow(scope);
    return {
      answer: null,
      events: [
        eventOf(retentionEvents, {
          type: "retention.lifted",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { on: on.data },
        }),
      ],
      changes: [replace(legalHold, was, { ...was.value, lifted }), remove("held", card.key)],
    };
  });
}
