import { Temporal } from "temporal-polyfill";
import { shelfHouse, shelfHouseKey } from "#shared/house/records.ts";
import { send } from "#shared/letter/letter.ts";
import { networkCard, networkCardKey } from "#shared/network/profile.ts";
import { nightOf, onCall, onCallKey, onNight } from "#shared/roster/roster.ts";
import { commitAsPost } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { homeOfReferral, type ReferralHeader, referralHeader } from "./header.ts";
import { headerOf } from "./load-referral.ts";
import { happenedIn, settle, stepped } from "./place.ts";

/** What a page says; it names a referral by its number and carries nothing of the person. */
export interface OverdueCall {
  readonly referral: ReferralHeader["id"];
  /** With which house it lies; null: in the network's inbox. */
  readonly house: { readonly id: string; readonly name: string } | null;
  /** Whole hours since it came. */
  readonly hours: number;
}
export type SayOverdue = (call: OverdueCall) => { readonly subject: string; readonly text: string };

/**
 * A referral is over its time: it rises to the network, and whoever is on call tonight is written to; where nobody
 * with an address is, the network's own contact. Once: a tick that comes again finds it marked, and one that was
 * answered in between is left alone.
 */
export async function markOverdue(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
  say: SayOverdue,
): Promise<"marked" | "nothing_due"> {
  const [found] = await scope.table.getAll([headerOf(scope, input.house, input.referral)]);
  const now = scope.now();
  if (!found || !isOver(found, now)) return "nothing_due";
  const { value, version } = found;
  const { to, told, house } = await whomToTell(scope, value.house);
  const hours = Math.floor(Temporal.Instant.from(value.receivedAt).until(now).total("hours"));
  const step = { type: "referral.overdue", data: { told, hours }, by: null };
  const header = stepped(scope, value, step, { overdue: { at: now.toString(), told } });
  const mail = say({ referral: value.id, house, hours });
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

/** Due as the table has it, and by the clock. */
function isOver({ value }: Stored<ReferralHeader>, now: Temporal.Instant): boolean {
  const due = referralHeader.due?.(value);
  return due !== undefined && Temporal.Instant.compare(Temporal.Instant.from(due), now) <= 0;
}

async function whomToTell(
  scope: Scope,
  house: ReferralHeader["house"],
): Promise<{
  to: string | null;
  told: NonNullable<ReferralHeader["overdue"]>["told"];
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
