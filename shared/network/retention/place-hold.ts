import { invalidField } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { readText } from "#shared/kernel/text.ts";
import { stopForHold } from "#shared/network/erasure/stop-erasure.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { heldCard, heldKey, legalHold, subject } from "#shared/records/retention/legal-hold.ts";
import { retentionConflict } from "#shared/records/retention/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorName, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

/**
 * A legal hold: what it names is not purged until it is lifted. `on` is a spoken number, or `network` for all.
 * A network that was about to leave stays: its erasure stops in the same transaction.
 * @throws forbidden, invalid (`/number`, `/why`), conflict `held_already`
 */
export async function placeHold(
  scope: Scope,
  input: { on: string; why: string; command: string },
): Promise<void> {
  requirePermission(scope, "retention.manage");
  const on = subject.safeParse(input.on === "network" ? input.on : input.on.trim().toUpperCase());
  if (!on.success) throw invalidField("/number", "retention.number");
  const reason = readText(input.why, "/why", {
    most: 500,
    lines: true,
    required: "text.reason_required",
  });
  const home = scope.homes.administration();
  const asked = { hold: on.data, reason };
  const act = { home, verb: "placeHold", command: input.command, asked, answers: noAnswer };
  await commit(scope, act, async () => {
    if (await scope.table.get(heldCard, heldKey(scope.homes, on.data)))
      throw retentionConflict("held_already");
    const at = stamp(scope.now());
    return {
      answer: null,
      events: [
        eventOf(retentionEvents, {
          type: "retention.held",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { on: on.data },
        }),
      ],
      changes: [
        create(legalHold, { subject: on.data, reason, by: actorName(scope) ?? "", at, lifted: null }),
        create(heldCard, { subject: on.data, since: at }),
        ...(await stopForHold(scope)),
      ],
    };
  });
}
