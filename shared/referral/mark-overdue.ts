import { Temporal } from "temporal-polyfill";
import { shelfHouse, shelfHouseKey } from "#shared/house/records.ts";
import { send } from "#shared/letter/letter.ts";
import { networkCard, networkCardKey } from "#shared/network/profile.ts";
import { nightOf, onCall, onCallKey, onNight } from "#shared/roster/roster.ts";
import { commitAsPost } from "#shared/table/commit.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type Mark, nextDue, owed, type What } from "./due.ts";
import { homeOfReferral, type ReferralHeader } from "./header.ts";
import { headerOf } from "./load-referral.ts";
import { happenedIn, settle, stepped } from "./place.ts";

/** What a page says; it names a referral by its number and carries nothing of the person. */
export interface OverdueCall {
  readonly what: What;
  readonly referral: ReferralHeader["id"];
  /** With which house it lies; null: in the network's inbox. */
  readonly house: { readonly id: string; readonly name: string } | null;
  /** Whole hours since it is owed. */
  readonly hours: number;
}
export type SayOverdue = (call: OverdueCall) => { readonly subject: string; readonly text: string };

/**
 * A referral is over its time, with its answer or with the call about somebody who did not come: it rises to the
 * network, and whoever is on call tonight is written to; where nobody with an address is, the network's own contact.
 * Once for each: a tick that comes again finds it marked, and what was done in between is left alone.
 */
export async function markOverdue(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
  say: SayOverdue,
): Promise<"marked" | "nothing_due"> {
  const [found] = await scope.table.getAll([headerOf(scope, input.house, input.referral)]);
  const now = scope.now();
  const due = found && nextDue(found.value);
  if (!due || Temporal.Instant.compare(Temporal.Instant.from(due.by), now) > 0) return "nothing_due";
  const { value, version } = found;
  const { since, type, mark } = owed[due.what];
  const { to, told, house } = await whomToTell(scope, value.house);
  const hours = Math.floor(Temporal.Instant.from(since(value)).until(now).total("hours"));
  const step = { type, data: { told, hours }, by: null };
  const header = stepped(scope, value, step, mark(value, { at: now.toString(), told }));
  const mail = say({ what: due.what, referral: value.id, house, hours });
  const home = homeOfReferral(scope.homes, value.house);
  const letterId = `overdue-${value.id}-${version}`;
  try {
    await commitAsPost(
      scope,
      happenedIn(scope, [value.house], { type: step.type, referral: value.id, data: step.data }),
      [
        ...settle(scope, found, header),
        ...(to ? [send(scope, home, letterId, { ask: "mail", to, kind: "overdue", ...mail })] : []),
      ],
    );
    return "marked";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

async function whomToTell(
  scope: Scope,
  house: ReferralHeader["house"],
): Promise<{
  to: string | null;
  told: Mark["told"];
  house: OverdueCall["house"];
}> {
  const network = { entity: networkCard, key: networkCardKey(scope.homes) };
  const [card, shelved, roster] = house
    ? await scope.table.getAll([
        network,
        { entity: shelfHouse, key: shelfHouseKey(scope.homes, house) },
        { entity: onCall, key: onCallKey(scope.homes, house) },
      ])
    : [await scope.table.get(network.entity, network.key), undefined, undefined];
  const zone = shelved?.value.timeZone ?? card?.value.timeZone ?? "UTC";
  const tonight = onNight(roster?.value, nightOf(scope.now(), zone)).callee?.email;
  const contact = card?.value.contact.email || null;
  return {
    to: tonight ?? contact,
    told: tonight ? "on_call" : contact ? "network" : null,
    house: shelved ? { id: shelved.value.id, name: shelved.value.name } : null,
  };
}
