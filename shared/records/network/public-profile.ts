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
  /** Whether the public form takes inquiries; otherwise the page says to call. */
  open: z.boolean(),
  /** Days an inquiry is kept after it was closed, and if never closed: shown on the form. */
  closedDays: z.int(),
  unansweredDays: z.int(),
  /** What the network says of its houses on the form; empty if it says nothing. */
  towns: z.string(),
  whom: z.string(),
  price: z.string(),
  /** Within how many hours admissions call back, if promised. */
  callBackHours: z.int().nullable(),
});
export type PublicProfile = z.infer<typeof schema>;

const publicProfileKeys = defineKey("publicProfile", "A#public");
const publicProfileKey = (homes: Homes): Key => publicProfileKeys.key(homes, {});

/** A network's public page data. Administration writes it; the public scope reads nothing else. */
export const publicProfile = defineEntity<PublicProfile, typeof publicProfileKeys>({
  kind: "network.public_profile",
  schema,
  schemaVersion: 1,
  at: publicProfileKeys,
  ids: () => ({}),
  samples: () => [{ ...newPublicProfile({ name: "Sample", phone: "555-0100" }) }],
});

/** The initial profile. */
const newPublicProfile = (says: Pick<PublicProfile, "name" | "phone">): PublicProfile => ({
  ...says,
  open: true,
  closedDays: usualPeriods.closedDays,
  unansweredDays: usualPeriods.unansweredDays,
  towns: "",
  whom: "",
  price: "",
  callBackHours: null,
});

export const readPublicProfile = (scope: Scope): Promise<Stored<PublicProfile> | undefined> =>
  scope.table.get(publicProfile, publicProfileKey(scope.homes));

/** The change that updates the card, or creates it. */
export const publicProfileChange = (
  was: Stored<PublicProfile> | undefined,
  says: Pick<PublicProfile, "name" | "phone">,
  change: Partial<PublicProfile> = {},
): Change =>
  was
    ? replace(publicProfile, was, { ...was.value, ...says, ...change })
    : create(publicProfile, { ...newPublicProfile(says), ...change });
