import { networkEvents } from "#shared/records/network/events.ts";
import {
  type NetworkProfile,
  networkCard,
  networkProfile,
  profileKey,
} from "#shared/records/network/profile.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { profileFrom } from "./create-network.ts";

/**
 * Changes a network's profile. Its name cannot change: keys, grants and consents contain it. @throws
 * forbidden, invalid
 */
export async function changeProfile(
  scope: Scope,
  input: Pick<NetworkProfile, "legalEntity" | "timeZone" | "contact"> & { command: string },
): Promise<void> {
  requirePermission(scope, "network.manage");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "changeProfile", command, asked, answers: noAnswer }, async () => {
    const [was, publicProfile] = await Promise.all([
      scope.table.get(networkProfile, profileKey(scope.homes)),
      readPublicProfile(scope),
    ]);
    if (!was) throw new Error("The network has no profile");
    const value = { ...was.value, ...profileFrom({ ...asked, name: was.value.name }) };
    const { name, timeZone, contact } = value;
    return {
      answer: null,
      events: [
        eventOf(networkEvents, {
          type: "network.changed",
          in: home,
          feed: home,
          subject: { network: scope.network },
        }),
      ],
      changes: [
        replace(networkProfile, was, value),
        card(networkCard, { name, timeZone, contact }, was.version + 1),
        publicProfileChange(publicProfile, { name, phone: contact.phone }),
      ],
    };
  });
}
