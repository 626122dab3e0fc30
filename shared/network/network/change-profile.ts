import type { Sent } from "#shared/kernel/form.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { sameOrganization } from "#shared/kernel/organization-name.ts";
import { networkDoor } from "#shared/records/door/entities.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import {
  type NetworkProfile,
  networkCard,
  networkCardOf,
  networkProfile,
  profileKey,
} from "#shared/records/network/profile.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { profileForm, profileOf } from "./create-network.ts";

/** Names that are remembered; the oldest go first. */
const mostFormer = 40;

type Names = Pick<NetworkProfile, "name" | "legalEntity" | "tradeNames" | "formerNames">;

/**
 * The names after a change. A name or legal entity it had until now becomes a former name; a new name is one that
 * consents may use.
 */
function renamed<A extends Omit<Names, "formerNames">>(was: Names, asked: A, now: Instant): A & Names {
  const among = (names: readonly string[], one: string) => names.some((name) => sameOrganization(name, one));
  const kept =
    was.name === asked.name ? asked.tradeNames : asked.tradeNames.filter((one) => one !== was.name);
  const own = was.name === asked.name || among([asked.legalEntity, ...kept], asked.name) ? [] : [asked.name];
  const tradeNames = [...kept, ...own];
  const current = [asked.name, asked.legalEntity, ...tradeNames];
  const gone = [was.legalEntity, was.name].filter(
    (name, at, all) => !among(current, name) && !among(all.slice(0, at), name),
  );
  const formerNames = [...was.formerNames, ...gone.map((name) => ({ name, until: now }))].slice(-mostFormer);
  return { ...asked, tradeNames, formerNames };
}

/**
 * Changes a network's profile, its names too. The door knows it by its new name in the same transaction.
 * @throws forbidden, invalid
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
    const value = { ...was.value, ...renamed(was.value, asked, stamp(scope.now())) };
    const { name, legalEntity, contact } = value;
    const isRenamed = name !== was.value.name || legalEntity !== was.value.legalEntity;
    const what = isRenamed
      ? ({
          type: "network.renamed",
          data: { name, legalEntity, wasName: was.value.name, wasLegalEntity: was.value.legalEntity },
        } as const)
      : ({ type: "network.changed" } as const);
    return {
      answer: null,
      events: [
        eventOf(networkEvents, {
          ...what,
          in: home,
          feed: home,
          subject: { network: scope.network },
        }),
      ],
      changes: [
        replace(networkProfile, was, value),
        card(networkCard, networkCardOf(value), was.version + 1),
        card(networkDoor, { network: scope.network, name, phone: contact.phone }, was.version + 1),
        publicProfileChange(publicProfile, { name, phone: contact.phone }),
      ],
    };
  });
}
