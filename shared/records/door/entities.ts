import * as z from "zod";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { standing, standingUnknown } from "#shared/records/second-person/second-person.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

const id = <K extends "network" | "member" | "house" | "partner" | "key">(kind: K) =>
  z.custom<Id<K>>((value) => isId(kind, value));
const grant = standing.extend({
  network: id("network"),
  /** As it was when the membership was last changed: the door says the current one. */
  networkName: z.string(),
  member: id("member"),
  name: z.string(),
  role: z.enum(roleNames),
  /** The houses of a house role; empty for network roles. */
  houses: z.array(id("house")),
  suspended: done.optional(),
  /** Sign-ins before this are over: the access grew or was suspended. */
  sessionsFrom: instantSchema.optional(),
});
export type Grant = z.infer<typeof grant>;

const grantKeys = defineKey("door/grant", "G");

/** A member's access, as the web's door sees it. Changed only in the transaction that changes the member. */
export const grantEntity = defineEntity<Grant, typeof grantKeys>({
  kind: "grant",
  schema: grant,
  schemaVersion: 2,
  upgrade: (data) => ({ ...standingUnknown, ...data }),
  at: grantKeys,
  ids: ({ network, member }) => ({ network, member }),
  samples: (at) => [
    {
      network: at.network,
      networkName: "Sample",
      member: "mem_1",
      name: "Sample",
      role: "house_manager",
      houses: [at.house],
      identity: "i",
      since: "2026-01-01T00:00:00.000Z",
      invitedBy: [],
    },
  ],
});

const network = z.object({
  network: id("network"),
  name: z.string(),
  /** Whom a person calls whose link does not open. Empty: none is known. */
  phone: z.string(),
});

const networkKeys = defineKey("door/network", "N");
export const networkDoorKey = (network: Grant["network"]): Key => ({ pk: doors.network(network), sk: "N" });

/** A network's name and phone, as the doors say them. Changed only in the transaction that changes the profile. */
export const networkDoor = defineEntity<z.infer<typeof network>, typeof networkKeys>({
  kind: "door.network",
  schema: network,
  schemaVersion: 2,
  upgrade: (data) => ({ phone: "", ...data }),
  at: networkKeys,
  ids: ({ network }) => ({ network }),
  samples: (at) => [{ network: at.network, name: "Sample", phone: "" }],
});

/** A grant with its network's current name. */
export const withName = (grant: Grant, named: { readonly name: string } | undefined): Grant =>
  named ? { ...grant, networkName: named.name } : grant;

const partnerKey = z.object({
  network: id("network"),
  key: id("key"),
  partner: id("partner"),
  partnerName: z.string(),
  /** SHA-256 of the secret, base64url. The secret has 256 random bits, so no slow hash is needed. */
  hash: z.string(),
  /** The houses it may see; absent: every house of the network. */
  allowedHouses: z.array(id("house")).optional(),
  suspended: done.optional(),
});
export type PartnerKey = z.infer<typeof partnerKey>;

const partnerKeyKeys = defineKey("door/key", "K");

/** A partner's API key, as the API's door sees it. Changed only by administration. */
export const partnerKeyEntity = defineEntity<PartnerKey, typeof partnerKeyKeys>({
  kind: "partnerKey",
  schema: partnerKey,
  schemaVersion: 1,
  at: partnerKeyKeys,
  ids: ({ network, key }) => ({ network, key }),
  samples: (at) => [
    { network: at.network, key: "key_1", partner: at.partner, partnerName: "Sample", hash: "h" },
  ],
});

const usage = z.object({
  network: id("network"),
  key: id("key"),
  /** Epoch seconds at which the rate window began. */
  window: z.number(),
});
type Usage = z.infer<typeof usage>;

const usageKeys = defineKey("door/usage", "W#{window}");

/** A key's requests in one window. The count is beside `data`, where `tally` adds to it atomically. */
export const usageEntity = defineEntity<Usage, typeof usageKeys>({
  kind: "usage",
  schema: usage,
  schemaVersion: 1,
  at: usageKeys,
  ids: ({ network, key, window }) => ({ network, key, window: String(window) }),
  ttl: (value) => value.window + 3600,
  samples: (at) => [{ network: at.network, key: "key_1", window: 0 }],
});

const inquiries = z.object({
  network: id("network"),
  /** A keyed hash of an IP address with a daily salt, or the name of one of the network's own windows. */
  from: z.string(),
  /** Epoch seconds at which the window began, and its length. */
  window: z.number(),
  seconds: z.number(),
});

const inquiryWindowKeys = defineKey("door/inquiries", "W#{from}#{window}");

/** Submissions of the public form, or invitations of the network, in one window. The count is beside `data`, as with `usage`. */
export const inquiryWindow = defineEntity<z.infer<typeof inquiries>, typeof inquiryWindowKeys>({
  kind: "inquiries",
  schema: inquiries,
  schemaVersion: 1,
  at: inquiryWindowKeys,
  ids: ({ network, from, window }) => ({ network, from, window: String(window) }),
  ttl: (value) => value.window + value.seconds + 3600,
  samples: (at) => [{ network: at.network, from: "day", window: 0, seconds: 86_400 }],
});

const identity = z.object({
  identity: z.string(),
  network: id("network"),
  member: id("member"),
  /** When the person last signed in to it; absent for one who never did. */
  enteredAt: instantSchema.optional(),
});
type IdentityRow = z.infer<typeof identity>;

const identityKeys = defineKey("door/identity", "M#{network}#{member}");

const founding = z.object({
  identity: z.string(),
  /** Its first network, its second, and so on. */
  turn: z.int().positive(),
});

const foundingKeys = defineKey("door/identity", "N#{turn}");

/** That an identity has founded a network. It does not say which, and stays when that network leaves. */
export const foundingEntity = defineEntity<z.infer<typeof founding>, typeof foundingKeys>({
  kind: "founding",
  schema: founding,
  schemaVersion: 1,
  at: foundingKeys,
  ids: ({ identity, turn }) => ({ identity, turn: String(turn) }),
  samples: () => [{ identity: "i", turn: 1 }],
});

/** A possible membership of an identity. It counts only if that membership's grant names the identity. */
export const identityEntity = defineEntity<IdentityRow, typeof identityKeys>({
  kind: "identity",
  schema: identity,
  schemaVersion: 1,
  at: identityKeys,
  ids: ({ identity, network, member }) => ({ identity, network, member }),
  samples: (at) => [{ identity: "i", network: at.network, member: "mem_1" }],
});
