import { defineCapability } from "#shared/engine/capability.ts";
import {
  foundingEntity,
  grantEntity,
  identityEntity,
  inquiryWindow,
  networkDoor,
  partnerKeyEntity,
  usageEntity,
} from "#shared/records/door/entities.ts";
import { handedFormEntity } from "#shared/records/door/handed-form.ts";
import { invitationsStopped, mailedWindow } from "#shared/records/door/invited.ts";
import { keptFormEntity, keptTurns } from "#shared/records/door/kept-form.ts";
import { challengeEntity, passkeyEntity, passkeySlots } from "#shared/records/door/passkey.ts";
import { pinEntity } from "#shared/records/door/pin.ts";
import { doorConflict } from "#shared/records/door/refusals.ts";
import { sessionEntity } from "#shared/records/door/session.ts";
import { member } from "#shared/records/member/member.ts";
import { issuedKey } from "#shared/records/partner/partner.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { doors as door } from "#shared/tenancy/homes.ts";

const counted = [usageEntity, inquiryWindow, mailedWindow];
const passing = [
  sessionEntity,
  pinEntity,
  passkeyEntity,
  challengeEntity,
  keptFormEntity,
  keptTurns,
  handedFormEntity,
  ...counted,
];
const lasting = [
  grantEntity,
  networkDoor,
  identityEntity,
  foundingEntity,
  partnerKeyEntity,
  invitationsStopped,
];
const entities = [...lasting, ...passing];

/* Members and keys, found through their records, which are never deleted. */
const everyMember = ({ table, homes }: Scope) =>
  queryAll({ table }, { in: homes.administration(), prefix: "M#", nothingElse: true }, member);
const everyKey = ({ table, homes }: Scope) =>
  queryAll({ table }, { in: homes.administration(), prefix: "K#", nothingElse: true }, issuedKey);

/** Access to the network: grants, keys, sessions. */
export const doors = defineCapability({
  name: "doors",
  entities,
  events: [],
  refusals: [doorConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about staff and partners." } },
  merge: { untouched: { of: entities, why: "It is about staff and partners." } },
  forget: {
    kept: { of: lasting, why: "They are credentials, and the wish of a stranger not to be invited." },
    expires: { of: passing, why: "They last days, a PIN three months, a passkey half a year without use." },
  },
  takeAlong: { left_out: { of: entities, why: "It is about staff and partners." } },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "They are credentials, and have no data that the records lack." }],
  },
  partitions: {},
  // In this order: once the grant is gone access is refused, and the identity's row, which names it, goes
  // last. Passkeys go too, though the person may work in another network: they add one again.
  doors: {
    "door/key": {
      partitions: async (scope) =>
        (await everyKey(scope)).map(({ value }) => door.key(scope.network, value.id)),
    },
    "door/usage": {
      partitions: async (scope) =>
        (await everyKey(scope)).map(({ value }) => door.usage(scope.network, value.id)),
    },
    "door/grant": {
      partitions: async (scope) =>
        (await everyMember(scope)).map(({ value }) => door.grant(scope.network, value.id)),
    },
    "door/network": { partitions: async ({ network }) => [door.network(network)] },
    "door/session": {
      partitions: async (scope) =>
        (await everyMember(scope)).map(({ value }) => door.session(scope.network, value.id)),
    },
    "door/identity": {
      keys: async (scope) =>
        (await everyMember(scope)).flatMap(({ value: { id, identity } }) => [
          ...passkeySlots(identity),
          identityEntity.key(scope.homes, { identity, network: scope.network, member: id }),
        ]),
    },
    "door/handed": { partitions: async ({ network }) => [door.handed(network)] },
    "door/inquiries": { partitions: async ({ network }) => [door.inquiries(network)] },
    // Of no network: an address is counted over all of them, and its wish stays.
    "door/invited": { keys: async () => [] },
  },
  exports: { none: "They are credentials." },
});
