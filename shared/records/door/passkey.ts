import * as z from "zod";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { device } from "./device.ts";

/** The most that one person has. An erasure, which reads no identity, deletes each slot by its key. */
export const mostPasskeys = 5;
/** Days without use after which a passkey is gone. */
export const passkeyDays = 180;

const schema = z.object({
  identity: z.string(),
  slot: z.int().positive(),
  /** The credential's id and public key (COSE), base64url. */
  credential: z.string(),
  publicKey: z.string(),
  /** How often its device says it was used; 0 from devices that do not count. */
  counter: z.int().nonnegative(),
  transports: z.array(z.string()),
  /** The device it was added on. */
  device,
  addedAt: instantSchema,
  usedAt: instantSchema.nullable(),
});
export type Passkey = z.infer<typeof schema>;

const passkeyKeys = defineKey("door/identity", "K#{slot}");
export const passkeyPrefix = "K#";
/** Every key that a person's passkeys can have. */
export const passkeySlots = (identity: string): Key[] =>
  Array.from({ length: mostPasskeys }, (_, at) => ({ pk: doors.identity(identity), sk: `K#${at + 1}` }));

const lastUse = ({ addedAt, usedAt }: Passkey): Instant => usedAt ?? addedAt;
const endOf = (passkey: Passkey): number => Date.parse(lastUse(passkey)) + passkeyDays * 86_400_000;
/** Expired rows go later than their time. */
export const isPasskeyOver = (passkey: Passkey, now: number): boolean => endOf(passkey) <= now;

/** With it a person goes on with a session of their own. It opens none. */
export const passkeyEntity = defineEntity<Passkey, typeof passkeyKeys>({
  kind: "passkey",
  schema,
  schemaVersion: 1,
  at: passkeyKeys,
  ids: ({ identity, slot }) => ({ identity, slot: String(slot) }),
  ttl: (value) => Math.floor(endOf(value) / 1000),
  samples: () => [
    {
      identity: "i",
      slot: 1,
      credential: "c",
      publicKey: "k",
      counter: 0,
      transports: [],
      device: { browser: null, system: null },
      addedAt: "2026-01-01T00:00:00.000Z",
      usedAt: null,
    },
  ],
});

const id = <K extends "network" | "member">(kind: K) => z.custom<Id<K>>((value) => isId(kind, value));
const challenge = z.object({
  network: id("network"),
  member: id("member"),
  /** Of the session it is for, and nothing else can answer it. */
  hash: z.string(),
  purpose: z.enum(["add", "unlock"]),
  /** Null once it was answered. */
  challenge: z.string().nullable(),
  /** Answers since the last right one. */
  tries: z.int().nonnegative(),
  until: instantSchema,
});
export type PasskeyChallenge = z.infer<typeof challenge>;

const challengeKeys = defineKey("door/session", "C#{hash}");
export const challengeKey = ({
  network,
  member,
  hash,
}: Pick<PasskeyChallenge, "network" | "member" | "hash">): Key => ({
  pk: doors.session(network, member),
  sk: `C#${hash}`,
});

/** What a session's passkey is to sign next. */
export const challengeEntity = defineEntity<PasskeyChallenge, typeof challengeKeys>({
  kind: "passkeyChallenge",
  schema: challenge,
  schemaVersion: 1,
  at: challengeKeys,
  ids: ({ network, member, hash }) => ({ network, member, hash }),
  // Longer than a session: it counts.
  ttl: (value) => Math.floor(Date.parse(value.until) / 1000) + 86_400,
  samples: (at) => [
    {
      network: at.network,
      member: "mem_1",
      hash: "h",
      purpose: "unlock",
      challenge: "c",
      tries: 0,
      until: "2026-01-01T00:00:00.000Z",
    },
  ],
});
