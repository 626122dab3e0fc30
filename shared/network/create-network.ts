import { commit } from "#shared/table/commit.ts";
import { card, create } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type NetworkProfile, networkCard, networkProfile } from "./profile.ts";

/** Writes a new network's profile. The scope is administration's, of the network being made. */
export async function createNetwork(
  scope: Scope,
  input: Pick<NetworkProfile, "name" | "legalEntity" | "timeZone"> & { command: string },
): Promise<void> {
  const home = scope.homes.administration();
  const { command, ...profile } = input;
  await commit(scope, { home, command, asked: profile }, async () => ({
    answer: null,
    events: [{ type: "network.created", in: home, feed: home, subject: { network: scope.network } }],
    changes: [
      create(networkProfile, { id: scope.network, ...profile, createdAt: scope.now().toString() }),
      card(networkCard, { name: profile.name, timeZone: profile.timeZone }, 1),
    ],
  }));
}
