import type { Sent } from "#shared/kernel/form.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import { networkCard, networkCardOf, networkProfile, profileKey } from "#shared/records/network/profile.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { profileForm, profileOf } from "./create-network.ts";

/**
 * Changes a network's profile. Its name cannot change: keys, grants and consents contain it. @throws
 * forbidden, invalid
 */
export async function changeProfile(
  scope: Scope,
  input: Sent<typeof profileForm> & { command: string },
): Promise<void> {
  requirePermission(scope, profileForm.needs);
  const home = scope.homes.administration();
  const { command } = input;
  const asked = profileOf(profileForm.read(input));
  await commit(scope, { home, verb: "changeProfile", command, asked, answers: noAnswer }, async () => {
    const [was, publicProfile] = await Promise.all([
      scope.table.get(networkProfile, profileKey(scope.homes)),
      readPublicProfile(scope),
    ]);
    if (!was) throw new Error("The network has no profile");
    const value = { ...was.value, ...asked };
    const { name, contact } = value;
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
        card(networkCard, networkCardOf(value), was.version + 1),
        publicProfileChange(publicProfile, { name, phone: contact.phone }),
      ],
    };
  });
}
