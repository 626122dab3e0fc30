import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames } from "#shared/tenancy/roles.ts";
import { device } from "./device.ts";
import { draftKey } from "./draft-key.ts";
import { hashOf } from "./secret.ts";
import type { SessionToken } from "./tokens.ts";

/** The one purpose a locked session serves, on a device handed to someone who is not staff. */
export const lockSchema = z.discriminatedUnion("purpose", [
  /** A resident signs the paperwork of their stay. */
  z.object({ purpose: z.literal("papers"), house: idSchema("house"), stay: idSchema("stay") }),
  /** A resident reads and signs one consent. */
  z.object({
    purpose: z.literal("consent"),
    house: idSchema("house"),
    stay: idSchema("stay"),
    consent: idSchema("consent"),
  }),
  /** A resident without a phone of their own reads their own page. */
  z.object({ purpose: z.literal("own_page"), house: idSchema("house"), stay: idSchema("stay") }),
  /** A resident signs their recovery plan on their mentor's phone. */
  z.object({ purpose: z.literal("plan"), journey: idSchema("journey") }),
  /** A resident does their part of one test. */
  z.object({ purpose: z.literal("test"), house: idSchema("house"), test: idSchema("test") }),
  /** A resident says what is theirs to say in a fair review. */
  z.object({ purpose: z.literal("review"), house: idSchema("house"), review: idSchema("review") }),
]);
export type Lock = z.infer<typeof lockSchema>;

const other = z.object({
  network: idSchema("network"),
  networkName: z.string(),
  member: idSchema("member"),
  role: z.enum(roleNames),
});
export type OtherMembership = z.infer<typeof other>;

const session = z.object({
  network: idSchema("network"),
  member: idSchema("member"),
  /** SHA-256 of the cookie's secret, base64url: read access to the table alone opens no session. */
  hash: z.string(),
  /** The signed-in identity. If the grant names another one, the session is dead. */
  identity: z.string(),
  /** ISO instants. */
  openedAt: instantSchema,
  seenAt: instantSchema,
  lock: lockSchema.optional(),
  device: device.optional(),
  draftKey: draftKey.optional(),
  /** The person's other memberships, as they were at sign-in: for the menu. A switch reads them as they are. */
  others: z.array(other).default([]),
});
export type Session = z.infer<typeof session>;

const sessionKeys = defineKey("door/session", "S#{hash}");

/** The key of the session a cookie names. */
export const sessionKey = ({ network, member, secret }: SessionToken): Key => ({
  pk: doors.session(network, member),
  sk: `S#${hashOf(secret)}`,
});

export const sessionEntity = defineEntity<Session, typeof sessionKeys>({
  kind: "session",
  schema: session,
  schemaVersion: 1,
  at: sessionKeys,
  ids: ({ network, member, hash }) => ({ network, member, hash }),
  // Long after its end, over a weekend: it still tells whose form was sent.
  ttl: (value) => Math.floor(Date.parse(value.openedAt) / 1000) + 4 * 86_400,
  samples: (at) => [
    {
      network: at.network,
      member: "mem_1",
      hash: "h",
      others: [],
      identity: "i",
      openedAt: "2026-01-01T00:00:00.000Z",
      seenAt: "2026-01-01T00:00:00.000Z",
    },
  ],
});
