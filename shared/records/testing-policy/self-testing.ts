import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { policySchema, type TestingPolicy } from "./policy.ts";

/** Who wrote it is the house's. */
const ownPolicySchema = policySchema.omit({ saved: true });
export type OwnPolicy = z.infer<typeof ownPolicySchema>;

const schema = z.object({
  journey: idSchema("journey"),
  /** Null: their house has none, or they live in none. */
  policy: ownPolicySchema.nullable(),
});
export type SelfTesting = z.infer<typeof schema>;

const selfTestingKeys = defineKey("self", "~testing");
export const selfTestingKey = (home: Home): Key => selfTestingKeys.within(home, {});

/** The testing policy in force in the house where a resident lives, as they read it. */
export const selfTesting = defineEntity<SelfTesting, typeof selfTestingKeys>({
  kind: "self.testing",
  schema,
  schemaVersion: 1,
  at: selfTestingKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, policy: null }],
});

export function selfTestingOf(
  journey: SelfTesting["journey"],
  found: TestingPolicy | undefined,
): SelfTesting {
  if (!found) return { journey, policy: null };
  const { saved: _, ...policy } = found;
  return { journey, policy };
}
