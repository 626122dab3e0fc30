import * as z from "zod";
import { usualPeriods } from "#shared/retention/periods.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

const schema = z.object({
  name: z.string(),
  phone: z.string(),
  /** Whether the public form takes inquiries; else the page says to call. */
  open: z.boolean(),
  /** How many days an inquiry is kept once it was closed, and where nobody closed it: the form says so. */
  closedDays: z.int(),
  unansweredDays: z.int(),
});
export type Porch = z.infer<typeof schema>;

const porchKey = (homes: Homes): Key => ({ pk: homes.porch(), sk: "A#porch" });

/** What a network tells anybody who comes by. Administration writes it, the public reads this and nothing else. */
export const porch = defineEntity<Porch>({
  kind: "network.porch",
  schema,
  schemaVersion: 1,
  key: (homes) => porchKey(homes),
  samples: () => [{ ...newPorch({ name: "Sample", phone: "555-0100" }) }],
});

/** As it hangs from the first day. */
const newPorch = (says: Pick<Porch, "name" | "phone">): Porch => ({
  ...says,
  open: true,
  closedDays: usualPeriods.closedDays,
  unansweredDays: usualPeriods.unansweredDays,
});

export const readPorch = (scope: Scope): Promise<Stored<Porch> | undefined> =>
  scope.table.get(porch, porchKey(scope.homes));

/** The card with a change, or made where the network had none. */
export const hang = (
  was: Stored<Porch> | undefined,
  says: Pick<Porch, "name" | "phone">,
  change: Partial<Porch> = {},
): Change =>
  was
    ? replace(porch, was, { ...was.value, ...says, ...change })
    : create(porch, { ...newPorch(says), ...change });
