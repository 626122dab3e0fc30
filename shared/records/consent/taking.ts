import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Consent } from "./consent.ts";

const keys = defineKey("consents", "~taking");
const schema = z.object({ person: idSchema("person"), last: idSchema("consent") });

/** The consent of a person that staff took last. Each writes it, so that of two taken at once one fails and looks again. */
export const consentTaking = defineEntity<z.infer<typeof schema>, typeof keys>({
  kind: "consent.taking",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ person }) => ({ person }),
  samples: ({ person }) => [{ person, last: "con_1" }],
});

/** Read it before what is on file is read. */
export async function oneAtATime(
  gate: Scope,
  { person, id }: Pick<Consent, "person" | "id">,
): Promise<Change> {
  const was = await gate.table.get(consentTaking, keys.key(gate.homes, { person }));
  const now = { person, last: id };
  return was ? replace(consentTaking, was, now) : create(consentTaking, now);
}
