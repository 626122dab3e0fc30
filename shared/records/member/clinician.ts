import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { Member } from "./member.ts";

const schema = z.object({
  member: idSchema("member"),
  name: z.string(),
  /** Whether residents' consents may open their journeys to them now. */
  stands: z.boolean(),
});
export type MemberClinician = z.infer<typeof schema>;

const keys = defineKey("directory", "K#{member}");
export const memberClinicianPrefix = "K#";
export const memberClinicianKey = (homes: Homes, member: MemberClinician["member"]): Key =>
  keys.key(homes, { member });

/** A clinician, by name. Never deleted, so that its version only grows. */
export const memberClinician = defineEntity<MemberClinician, typeof keys>({
  kind: "member.clinician",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [{ member, name: "Sample", stands: true }],
});

/** The change of it that belongs to a change of the member; none for who never was one. */
export function clinicianChange(
  was: Stored<MemberClinician> | undefined,
  { id: member, name, role, suspended, removed }: Member,
  version: number,
): Change[] {
  const stands = rule(role).may.includes("clinical.read") && !suspended && !removed;
  return stands || was ? [card(memberClinician, { member, name, stands }, version)] : [];
}
