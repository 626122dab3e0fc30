import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { device } from "./device.ts";
import { draftKey } from "./draft-key.ts";
import { hashOf } from "./secret.ts";

/* A resident's way in. Staff invite an address; only the resident who signs in with it makes the account. */

const of = { network: idSchema("network"), journey: idSchema("journey") };
export interface OfJourney {
  readonly network: Id<"network">;
  readonly journey: Id<"journey">;
}

const invitation = z.object({
  ...of,
  identity: z.string(),
  person: idSchema("person"),
  /** Where staff invited them. */
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** `birthDateCheck`: whoever else has this address does not know it. */
  check: z.string(),
  /** Wrong answers. */
  tries: z.int(),
  /** Null once it was taken up. */
  until: instantSchema.nullable(),
});
export type ResidentInvitation = z.infer<typeof invitation>;

export const mostTries = 5;

const invitationKeys = defineKey("door/invitee", "J#{network}#{journey}");
export const invitationKey = (identity: string, { network, journey }: OfJourney): Key => ({
  pk: doors.invitee(identity),
  sk: `J#${network}#${journey}`,
});

/** That an identity may sign in to a journey. An account counts only while this stands: staff can take it back. */
export const residentInvitation = defineEntity<ResidentInvitation, typeof invitationKeys>({
  kind: "resident.invitation",
  schema: invitation,
  schemaVersion: 1,
  at: invitationKeys,
  ids: ({ identity, network, journey }) => ({ identity, network, journey }),
  ttl: ({ until }) => (until === null ? undefined : Math.floor(Date.parse(until) / 1000) + 86_400),
  samples: ({ network, journey, person, house }) => [
    { network, journey, identity: "i", person, house, stay: "sty_1", check: "c", tries: 0, until: null },
  ],
});

/** A keyed hash: the door holds no birth date. */
export const birthDateCheck = (
  secrets: Secrets,
  { journey }: OfJourney,
  birthDate: string,
): Promise<string> => secrets.hmac("resident-birth-date", `${journey}\n${birthDate}`);

const account = z.object({ ...of, identity: z.string(), person: idSchema("person"), since: instantSchema });
export type ResidentAccount = z.infer<typeof account>;

const accountKeys = defineKey("door/resident", "R");
export const accountKey = ({ network, journey }: OfJourney): Key => ({
  pk: doors.resident(network, journey),
  sk: "R",
});

/** Who signs in to a journey. Written by the resident alone, when they take up an invitation. */
export const residentAccount = defineEntity<ResidentAccount, typeof accountKeys>({
  kind: "resident.account",
  schema: account,
  schemaVersion: 1,
  at: accountKeys,
  ids: ({ network, journey }) => ({ network, journey }),
  samples: ({ network, journey, person }) => [
    { network, journey, person, identity: "i", since: "2026-01-01T00:00:00.000Z" },
  ],
});

const session = z.object({
  ...of,
  hash: z.string(),
  identity: z.string(),
  openedAt: instantSchema,
  seenAt: instantSchema,
  device: device.optional(),
  draftKey: draftKey.optional(),
  /** On a phone of the staff, which keeps nothing. */
  borrowed: z.literal(true).optional(),
});
export type ResidentSession = z.infer<typeof session>;

/** The parts of a resident's cookie: the keys for the door's one read, and the secret. */
export interface ResidentToken extends OfJourney {
  readonly identity: string;
  readonly secret: string;
}

const sessionKeys = defineKey("door/resident", "S#{hash}");
export const residentSessionKey = ({ network, journey, secret }: ResidentToken): Key => ({
  pk: doors.resident(network, journey),
  sk: `S#${hashOf(secret)}`,
});

export const residentSession = defineEntity<ResidentSession, typeof sessionKeys>({
  kind: "resident.session",
  schema: session,
  schemaVersion: 1,
  at: sessionKeys,
  ids: ({ network, journey, hash }) => ({ network, journey, hash }),
  ttl: ({ openedAt }) => Math.floor(Date.parse(openedAt) / 1000) + 86_400,
  samples: ({ network, journey }) => [
    {
      network,
      journey,
      hash: "h",
      identity: "i",
      openedAt: "2026-01-01T00:00:00.000Z",
      seenAt: "2026-01-01T00:00:00.000Z",
    },
  ],
});
