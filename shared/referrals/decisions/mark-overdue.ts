import { Temporal } from "temporal-polyfill";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { nextDue, type What } from "#shared/records/referral/due.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import type { OverdueMark } from "#shared/records/referral/overdue.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { nightOf, onCall, onCallKey, onNight } from "#shared/records/roster/roster.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { ConditionFailed } from "#shared/table/transact.ts";

/** The text of a page to the on-call person: the referral's number and no personal data. */
export interface OverdueCall {
  readonly what: What;
  readonly referral: ReferralHeader["id"];
  /** The house it is with; null: the network's inbox. */
  readonly house: { readonly id: string; readonly name: string } | null;
  /** Whole hours overdue. */
  readonly hours: number;
  /** Why it is sent to this address; null: it is sent to no one. */
  readonly told: OverdueMark["told"];
}
export type SayOverdue = (call: OverdueCall) => { readonly subject: string; readonly text: string };

/**
 * Escalates an overdue decision or no-show call to the network, and pages the person on call tonight; if no
 * one has an address, the network's contact. Once for each: a repeated tick finds the mark, and does nothing
 * if it is done by then.
 */
export async function markOverdue(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
  say: SayOverdue,
): Promise<"marked" | "nothing_due"> {
  const [found] = await scope.table.getAll([headerOf(scope, input.house, input.referral)]);
  const now = scope.now();
  const due = found && nextDue(found.value);
  if (!due || !hasCome(due.by, now)) return "nothing_due";
  const { value, version } = found;
  const { to, told, house } = await whomToTell(scope, value.house);
  const hours = Math.floor(Temporal.Instant.from(due.since).until(now).total("hours"));
  const by = actorOf(scope);
  const step = { type: due.type, data: { told, hours } };
  const { events, changes } = recordStep(scope, found, due.marked({ at: stamp(now), told }), step);
  const said = say({ what: due.what, referral: value.id, house, hours, told });
  const home = homeOfReferral(scope.homes, value.house);
  const messageId = `overdue-${value.id}-${version}`;
  try {
    await commitAsSystem(scope, events, [
      ...changes,
      notifyOf(scope, home, { kind: "overdue", subject: value.id, house: value.house }, version, by, to),
      ...(to
        ? [sendRequest(scope, home, messageId, mail, { to, kind: "overdue", leaves: "no_resident", ...said })]
        : []),
    ]);
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
  told: OverdueMark["told"];
  house: OverdueCall["house"];
}> {
  const network = { entity: networkCard, key: networkCardKey(scope.homes) };
  const [card, shelved, roster] = house
    ? await scope.table.getAll([
        network,
        { entity: directoryHouse, key: directoryHouseKey(scope.homes, house) },
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
