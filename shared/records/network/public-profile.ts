import * as z from "zod";
import { usualPeriods } from "#shared/records/retention/periods.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  name: z.string(),
  phone: z.string(),
  /** Whether the public form takes inquiries; else the page says to call. */
  open: z.boolean(),
  /** How many days an inquiry is kept once it was closed, and where nobody closed it: the form says so. */
  closedDays: z.int(),
  unansweredDays: z.int(),
});
export type PublicProfile = z.infer<typeof schema>;

const publicProfileKeys = defineKey("publicProfile", "A#public");
const publicProfileKey = (homes: Homes): Key => publicProfileKeys.key(homes, {});

/** What a network tells anybody who comes by. Administration writes it, the public reads this and nothing else. */
export const publicProfile = defineEntity<PublicProfile, typeof publicProfileKeys>({
  kind: "network.public_profile",
  schema,
  schemaVersion: 1,
  at: publicProfileKeys,
  ids: () => ({}),
  samples: () => [{ ...newPublicProfile({ name: "Sample", phone: "555-0100" }) }],
});

/** As it hangs from the first day. */
const newPublicProfile = (says: Pick<PublicProfile, "name" | "phone">): PublicProfile => ({
  ...says,
  open: true,
  closedDays: usualPeriods.closedDays,
  unansweredDays: usualPeriods.unansweredDays,
});

export const readPublicProfile = (scope: Scope): Promise<Stored<PublicProfile> | undefined> =>
  scope.table.get(publicProfile, publicProfileKey(scope.homes));

/** The card with a change, or made where the network had none. */
export const publicProfileChange = (
  was: Stored<PublicProfile> | undefined,
  says: Pick<PublicProfile, "name" | "phone">,
  change: Partial<PublicProfile> = {},
): Change =>
  was
    ? replace(publicProfile, was, { ...was.value, ...says, ...change })
    : create(publicProfile, { ...newPublicProfile(says), ...change });
