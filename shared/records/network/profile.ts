import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";

const schema = z.object({
  id: idSchema("network"),
  name: z.string(),
  /** The legal entity that runs the houses: the recipient a consent names. */
  legalEntity: z.string(),
  timeZone: z.string(),
  /** Whom partners and people can reach. */
  contact: z.object({ email: z.string(), phone: z.string() }),
  createdAt: instantSchema,
});
export type NetworkProfile = z.infer<typeof schema>;

export const profileKey = (homes: Homes): Key => ({ pk: homes.administration(), sk: "A#profile" });

/** What a network says of itself. */
export const networkProfile = defineEntity<NetworkProfile>({
  kind: "network",
  schema,
  schemaVersion: 2,
  upgrade: (data, from) => (from === 1 ? { ...(data as object), contact: { email: "", phone: "" } } : data),
  key: (homes) => profileKey(homes),
  samples: ({ network }) => [
    {
      id: network,
      name: "Sample",
      legalEntity: "Sample LLC",
      timeZone: "America/Los_Angeles",
      contact: { email: "sample@example.org", phone: "555-0100" },
      createdAt: "2026-01-01T00:00:00.000Z",
    },
  ],
});

const cardSchema = z.object({
  name: z.string(),
  timeZone: z.string(),
  contact: z.object({ email: z.string(), phone: z.string() }),
});
export type NetworkCard = z.infer<typeof cardSchema>;

export const networkCardKey = (homes: Homes): Key => ({ pk: homes.directory(), sk: "A#network" });

/** What every member may know of the network: its name, the zone of what belongs to no house yet, whom to reach. */
export const networkCard = defineEntity<NetworkCard>({
  kind: "network.card",
  schema: cardSchema,
  schemaVersion: 2,
  upgrade: (data, from) => (from === 1 ? { ...(data as object), contact: { email: "", phone: "" } } : data),
  key: (homes) => networkCardKey(homes),
  samples: () => [
    { name: "Sample", timeZone: "America/Los_Angeles", contact: { email: "", phone: "555-0100" } },
  ],
});

const availabilitySchema = z.object({ phone: z.string() });

export const availabilityNetworkKey = (homes: Homes): Key => ({ pk: homes.availability(), sk: "A#network" });

/** What partners may know of the network: the number to call. */
export const availabilityNetwork = defineEntity<z.infer<typeof availabilitySchema>>({
  kind: "window.network",
  schema: availabilitySchema,
  schemaVersion: 1,
  key: (homes) => availabilityNetworkKey(homes),
  samples: () => [{ phone: "555-0100" }],
});

export const availabilityNetworkOf = ({ contact }: NetworkCard): z.infer<typeof availabilitySchema> => ({
  phone: contact.phone,
});
