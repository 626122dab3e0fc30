import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { standing, standingUnknown } from "#shared/records/second-person/second-person.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

export const credentialKinds = [
  "peer_certification",
  "clinical_license",
  "cpr_first_aid",
  "naloxone_training",
  "background_check",
  "tuberculosis_screening",
  "driving_license",
  "confidentiality_training",
  "other",
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

const credential = z.object({
  kind: z.enum(credentialKinds),
  /** Its number or subject; may be empty. */
  note: z.string(),
  expires: z.string().nullable(),
});
export type Credential = z.infer<typeof credential>;

const schema = standing.extend({
  id: idSchema("member"),
  name: z.string(),
  email: z.string(),
  role: z.enum(roleNames),
  houses: z.array(idSchema("house")),
  networkName: z.string(),
  suspended: done.nullable(),
  /** A removed member's name stays on their past actions. */
  removed: done.nullable(),
  /** When they were last invited by email (ISO instant). */
  invitedAt: instantSchema.nullable(),
  /** Sign-ins before this are over (ISO instant): the access grew or was suspended. */
  sessionsFrom: instantSchema.nullable(),
  /** Training, licenses and checks, each with its expiry (house-local date, null for none). */
  credentials: z.array(credential),
});
export type Member = z.infer<typeof schema>;

const memberKeys = defineKey("administration", "M#{member}");
export const memberKey = (homes: Homes, id: Member["id"]): Key => memberKeys.key(homes, { member: id });

/** A member of a network's staff, with a role, in some or all houses. */
export const member = defineEntity<Member, typeof memberKeys>({
  kind: "member",
  schema,
  schemaVersion: 4,
  upgrade: (data, from) => ({
    ...standingUnknown,
    sessionsFrom: null,
    ...(from === 1 ? { removed: null, invitedAt: null, credentials: [] } : {}),
    ...data,
  }),
  at: memberKeys,
  ids: ({ id }) => ({ member: id }),
  samples: ({ house }) => [
    {
      id: "mem_1",
      name: "Sample",
      email: "sample@example.org",
      role: "house_staff",
      houses: [house],
      identity: "i",
      since: "2026-01-01T00:00:00.000Z",
      invitedBy: [],
      networkName: "Sample",
      suspended: null,
      removed: null,
      invitedAt: null,
      sessionsFrom: null,
      credentials: [],
    },
  ],
});

const placeSchema = z.object({
  identity: z.string(),
  role: z.enum(roleNames),
  member: idSchema("member"),
});

const placeKeys = defineKey("administration", "I#{identity}#{role}");
export const placeKey = (homes: Homes, identity: string, role: Member["role"]): Key =>
  placeKeys.key(homes, { identity, role });

/** Makes a role unique for each identity in a network. */
export const memberPlace = defineEntity<z.infer<typeof placeSchema>, typeof placeKeys>({
  kind: "member.place",
  schema: placeSchema,
  schemaVersion: 1,
  at: placeKeys,
  ids: ({ identity, role }) => ({ identity, role }),
  samples: () => [{ identity: "i", role: "house_staff", member: "mem_1" }],
});

/** The member's grant at the door: the two change in one transaction. */
export const grantOf = (network: Grant["network"], value: Member): Grant => ({
  network,
  networkName: value.networkName,
  member: value.id,
  name: value.name,
  role: value.role,
  houses: value.houses,
  identity: value.identity,
  since: value.since,
  invitedBy: value.invitedBy,
  ...(value.suspended ? { suspended: value.suspended } : {}),
  ...(value.sessionsFrom ? { sessionsFrom: value.sessionsFrom } : {}),
});
