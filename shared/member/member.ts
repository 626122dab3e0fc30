import * as z from "zod";
import type { Grant } from "#shared/door/entities.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

const schema = z.object({
  id: z.templateLiteral(["mem_", z.string()]),
  name: z.string(),
  email: z.string(),
  role: z.enum(roleNames),
  houses: z.array(z.templateLiteral(["hse_", z.string()])),
  identity: z.string(),
  networkName: z.string(),
  suspended: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type Member = z.infer<typeof schema>;

export const memberKey = (homes: Homes, id: string): Key => ({ pk: homes.administration(), sk: `M#${id}` });

/** Somebody who works in a network, with a role, in some or all houses. */
export const member = defineEntity<Member>({
  kind: "member",
  schema,
  schemaVersion: 1,
  key: (homes, value) => memberKey(homes, value.id),
  samples: ({ house }) => [
    {
      id: "mem_1",
      name: "Sample",
      email: "sample@example.org",
      role: "house_staff",
      houses: [house],
      identity: "i",
      networkName: "Sample",
      suspended: null,
    },
  ],
});

/** The door's side of a member: the two change in one transaction. */
export const grantOf = (network: Grant["network"], value: Member): Grant => ({
  network,
  networkName: value.networkName,
  member: value.id,
  name: value.name,
  role: value.role,
  houses: value.houses,
  identity: value.identity,
  ...(value.suspended ? { suspended: value.suspended } : {}),
});
