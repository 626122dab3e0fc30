import { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import { inquiryWindow } from "#shared/records/door/entities.ts";
import { mailedWindow } from "#shared/records/door/invited.ts";
import { networkProfile, profileKey } from "#shared/records/network/profile.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { tally } from "#shared/table/tally.ts";
import { hasStopped } from "./stop-invitations.ts";

/** Invitations a day: to one address from all networks, and of one network in its first days and later. */
export const invitationLimits = { address: 3, first: 20, later: 100, firstDays: 14 } as const;

const seconds = 86_400;

/**
 * Counts one invitation, or refuses it. `address` is a keyed hash. Days are fixed, so that all instances agree.
 * @throws invalid `/email`
 */
export const countInvitation = async (scope: Scope, door: Table, address: string): Promise<void> =>
  count(scope, { door, address, from: "invitations", most: await mostOf(scope) });

/** The same for mail that asks a resident to sign in: a house does not know how old its network is. */
export const countSignInMail = (scope: Scope, door: Table, address: string): Promise<void> =>
  count(scope, { door, address, from: "residents", most: invitationLimits.later });

async function count(
  { network, now: at }: Scope,
  { door, address, from, most }: { door: Table; address: string; from: string; most: number },
): Promise<void> {
  if (await hasStopped(door, address)) throw invalidField("/email", "member.invitations_stopped");
  const now = Math.floor(at().epochMilliseconds / 1000);
  const window = now - (now % seconds);
  const hours = Math.ceil((window + seconds - now) / 3600);
  // A network over its limit does not use up the address's.
  if ((await tally(door, inquiryWindow, { network, from, window, seconds })) > most)
    throw invalidField("/email", "member.invitations_of_network", { most, hours });
  if ((await tally(door, mailedWindow, { address, window, seconds })) > invitationLimits.address)
    throw invalidField("/email", "member.invitations_to_address", { hours });
}

async function mostOf({ table, homes, now }: Scope): Promise<number> {
  const { firstDays, first, later } = invitationLimits;
  const found = await table.get(networkProfile, profileKey(homes));
  if (!found) throw new Error("The network has no profile");
  const old = Temporal.Instant.from(found.value.createdAt).add({ hours: firstDays * 24 });
  return Temporal.Instant.compare(now(), old) < 0 ? first : later;
}
