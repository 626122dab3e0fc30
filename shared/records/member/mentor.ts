import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames, rule } from "#shared/tenancy/roles.ts";
import type { Member } from "./member.ts";

export const memberMentorSchema = z.object({
  member: idSchema("member"),
  name: z.string(),
  role: z.enum(roleNames),
  /** Whether they may walk with a resident now. */
  stands: z.boolean(),
  /** A peer certification on file, with its last day; `until` null: it has none. */
  certified: z.object({ until: z.string().nullable() }).nullable(),
});
export type MemberMentor = z.infer<typeof memberMentorSchema>;

const memberMentorKeys = defineKey("directory", "W#{member}");
export const memberMentorKey = (homes: Homes, member: MemberMentor["member"]): Key =>
  memberMentorKeys.key(homes, { member });

/** A member who may walk with residents, by name. Never deleted, so that its version only grows. */
export const memberMentor = defineEntity<MemberMentor, typeof memberMentorKeys>({
  kind: "member.mentor",
  schema: memberMentorSchema,
  schemaVersion: 1,
  at: memberMentorKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [
    { member, name: "Sample", role: "peer_mentor", stands: true, certified: { until: "2027-01-01" } },
  ],
});

/** The change of it that belongs to a change of the member; none for who never might. */
export function mentorChange(
  was: Stored<MemberMentor> | undefined,
  value: Member,
  version: number,
): Change[] {
  const may = rule(value.role).may.includes("caseload.read");
  const stands = may && !value.suspended && !value.removed;
  if (!stands && !was) return [];
  const { id: member, name, role } = value;
  return [card(memberMentor, { member, name, role, stands, certified: certifiedIn(value) }, version)];
}

function certifiedIn({ credentials }: Member): MemberMentor["certified"] {
  const ends = credentials.filter(({ kind }) => kind === "peer_certification").map(({ expires }) => expires);
  if (ends.length === 0) return null;
  return { until: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null) };
}
