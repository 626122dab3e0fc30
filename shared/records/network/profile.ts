import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** A name it no longer has, and until when it had it (ISO instant). */
const formerName = z.object({ name: z.string(), until: instantSchema });
export type FormerName = z.infer<typeof formerName>;
const former = z.array(formerName).default([]);

const schema = z.object({
  id: idSchema("network"),
  name: z.string(),
  /** The legal entity that runs the houses: the recipient a consent names. */
  legalEntity: z.string(),
  /** Other names under which consents may name it. */
  tradeNames: z.array(z.string()),
  /** Consents signed while it had them may name it so. */
  formerNames: former,
  timeZone: z.string(),
  /** The contact for partners and the public. */
  contact: z.object({ email: z.string(), phone: z.string() }),
  createdAt: instantSchema,
});
export type NetworkProfile = z.infer<typeof schema>;

const noContact = { email: "", phone: "" };

const profileKeys = defineKey("administration", "A#profile");
export const profileKey = (homes: Homes): Key => profileKeys.key(homes, {});

/** A network's profile. */
export const networkProfile = defineEntity<NetworkProfile, typeof profileKeys>({
  kind: "network",
  schema,
  schemaVersion: 3,
  upgrade: (data, from) => ({ ...(from === 1 ? { contact: noContact } : {}), ...data, tradeNames: [] }),
  at: profileKeys,
  ids: () => ({}),
  samples: ({ network }) => [
    {
      id: network,
      name: "Sample",
      legalEntity: "Sample LLC",
      tradeNames: ["Sample Homes"],
      formerNames: [{ name: "Earlier LLC", until: "2026-01-01T00:00:00.000Z" }],
      timeZone: "America/Los_Angeles",
      contact: { email: "sample@example.org", phone: "555-0100" },
      createdAt: "2026-01-01T00:00:00.000Z",
    },
  ],
});

const cardSchema = z.object({
  name: z.string(),
  /** The names a consent may give to its recipient: the legal entity, then trade names. */
  recipients: z.array(z.string()),
  formerNames: former,
  timeZone: z.string(),
  contact: z.object({ email: z.string(), phone: z.string() }),
});
export type NetworkCard = z.infer<typeof cardSchema>;

const networkCardKeys = defineKey("directory", "A#network");
export const networkCardKey = (homes: Homes): Key => networkCardKeys.key(homes, {});

export const networkCardOf = ({
  name,
  legalEntity,
  tradeNames,
  formerNames,
  timeZone,
  contact,
}: NetworkProfile) => ({
  name,
  recipients: [legalEntity, ...tradeNames],
  formerNames,
  timeZone,
  contact,
});

/** What every member may read about the network: its names, its time zone and its contact. */
export const networkCard = defineEntity<NetworkCard, typeof networkCardKeys>({
  kind: "network.card",
  schema: cardSchema,
  schemaVersion: 3,
  // Without its names until the profile is next saved.
  upgrade: (data, from) => ({ ...(from === 1 ? { contact: noContact } : {}), ...data, recipients: [] }),
  at: networkCardKeys,
  ids: () => ({}),
  samples: () => [
    {
      name: "Sample",
      recipients: ["Sample LLC"],
      formerNames: [],
      timeZone: "America/Los_Angeles",
      contact: { email: "", phone: "555-0100" },
    },
  ],
});

const availabilitySchema = z.object({
  phone: z.string(),
  recipients: z.array(z.string()),
  formerNames: former,
});

const availabilityNetworkKeys = defineKey("availability", "A#network");
export const availabilityNetworkKey = (homes: Homes): Key => availabilityNetworkKeys.key(homes, {});

/** What partners may read about the network: its phone number, and the names a consent may give to it. */
export const availabilityNetwork = defineEntity<
  z.infer<typeof availabilitySchema>,
  typeof availabilityNetworkKeys
>({
  kind: "availability.network",
  schema: availabilitySchema,
  schemaVersion: 2,
  upgrade: (data) => ({ ...data, recipients: [] }),
  at: availabilityNetworkKeys,
  ids: () => ({}),
  samples: () => [{ phone: "555-0100", recipients: ["Sample LLC"], formerNames: [] }],
});

export const availabilityNetworkOf = ({
  contact,
  recipients,
  formerNames,
}: NetworkCard): z.infer<typeof availabilitySchema> => ({ phone: contact.phone, recipients, formerNames });
