import { hasLeft } from "#shared/engine/erasure/has-left.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, email, name, phone, type Said, type Sent, timeZone } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { sameOrganization, tradeNames } from "#shared/kernel/organization-name.ts";
import { newMember } from "#shared/network/member/add-member.ts";
import { grantEntity, networkDoor } from "#shared/records/door/entities.ts";
import { administratorsWith } from "#shared/records/member/administrators.ts";
import { grantOf, type Member, member, memberPlace } from "#shared/records/member/member.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import {
  type NetworkProfile,
  networkCard,
  networkCardOf,
  networkProfile,
  profileKey,
} from "#shared/records/network/profile.ts";
import { publicProfileChange } from "#shared/records/network/public-profile.ts";
import { networkConflict } from "#shared/records/network/refusals.ts";
import { recipientChange } from "#shared/records/notification/recipient.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create } from "#shared/table/transact.ts";

const networkName = name({ most: 120, required: "network.name_required" });
const says = {
  legalEntity: name({ most: 200, required: "network.legal_entity_required" }),
  timeZone: timeZone(),
  contactEmail: email("text.email_required"),
  contactPhone: phone(),
};
export const profileForm = defineForm("settings", "network.manage", {
  name: networkName,
  ...says,
  tradeNames: tradeNames(),
});
const networkForm = defineForm("start", "network.manage", { name: networkName, ...says });
export const foundingForm = defineForm("start", "network.manage", {
  yourName: name({ most: 120, required: "network.your_name_required" }),
  name: networkName,
  ...says,
});

export interface CreateNetwork {
  readonly form: Sent<typeof foundingForm>;
  /** Becomes the first administrator; null if one is added by other means. */
  readonly founder: Pick<Member, "id" | "email" | "identity"> | null;
  readonly command: string;
}

/**
 * Ids of a new network and its founder: drawn from the identity and which of its networks it is, so that no form,
 * however often it is sent, creates a second one. See `foundingTurn`.
 */
export function foundingIds(
  identity: string,
  turn: number,
): { network: Id<"network">; member: Id<"member"> } {
  const drawn = fingerprint(["found", identity, turn]);
  return { network: `net_${drawn.slice(0, 26)}`, member: `mem_${drawn.slice(0, 26)}` };
}

/**
 * Creates a network: its profile and first administrator, in one transaction. The scope is administration's,
 * of the new network. @throws invalid, conflict `network_left`, `already_founded`
 */
export async function createNetwork(scope: Scope, input: CreateNetwork): Promise<void> {
  const home = scope.homes.administration();
  const { command, founder } = input;
  const { yourName, ...said } = founder
    ? foundingForm.read(input.form)
    : { yourName: "", ...networkForm.read(input.form) };
  const own = sameOrganization(said.name, said.legalEntity) ? [] : [said.name];
  const profile = profileOf({ ...said, tradeNames: own });
  const asked = { ...profile, founder: founder && { ...founder, name: yourName } };
  await commit(scope, { home, verb: "createNetwork", command, asked, answers: noAnswer }, async () => {
    // The founder's form sent again must not restore an erased network: the mark that it left is written
    // before its profile is deleted, and stays.
    if (await hasLeft(scope)) throw networkConflict("network_left");
    if (await scope.table.get(networkProfile, profileKey(scope.homes)))
      throw networkConflict("already_founded");
    const createdAt = stamp(scope.now());
    const value: NetworkProfile = { id: scope.network, ...profile, formerNames: [], createdAt };
    return {
      answer: null,
      events: [
        eventOf(networkEvents, {
          type: "network.created",
          in: home,
          feed: home,
          subject: { network: scope.network },
        }),
      ],
      changes: [
        create(networkProfile, value),
        card(networkCard, networkCardOf(value), 1),
        card(networkDoor, { network: scope.network, name: value.name, phone: value.contact.phone }, 1),
        publicProfileChange(undefined, { name: profile.name, phone: profile.contact.phone }),
        ...(founder ? await founding(scope, { ...founder, name: yourName }, profile.name) : []),
      ],
    };
  });
}

export const profileOf = ({
  name,
  legalEntity,
  timeZone,
  contactEmail,
  contactPhone,
  tradeNames,
}: Said<typeof profileForm>) => ({
  name,
  legalEntity,
  tradeNames,
  timeZone,
  contact: { email: contactEmail, phone: contactPhone },
});

async function founding(
  scope: Scope,
  founder: Pick<Member, "id" | "name" | "email" | "identity">,
  networkName: string,
): Promise<Change[]> {
  const given = { ...founder, role: "network_admin", houses: [], networkName } as const;
  const value = newMember(scope, founder.id, { ...given, houses: [] }, []);
  return [
    create(member, value),
    create(memberPlace, { identity: value.identity, role: value.role, member: value.id }),
    card(grantEntity, grantOf(scope.network, value), 1),
    recipientChange(scope.homes, value, 1),
    ...(await administratorsWith(scope, value)),
  ];
}
