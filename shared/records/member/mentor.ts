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
  /** Whether they may walk with a resident now. */
  stands: z.boolean(),
});
export type MemberMentor = z.infer<typeof schema>;

const memberMentorKeys = defineKey("directory", "W#{member}");
export const memberMentorKey = (homes: Homes, member: MemberMentor["member"]): Key =>
  memberMentorKeys.key(homes, { member });

/** A member who may walk with residents, by name. Never deleted, so that its version only grows. */
export const memberMentor = defineEntity<MemberMentor, typeof memberMentorKeys>({
  kind: "member.mentor",
  schema,
  schemaVersion: 1,
  at: memberMentorKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [{ member, name: "Sample", stands: true }],
});

/** The change of it that belongs to a change of the member; none for who never might. */
export function mentorChange(
  was: Stored<MemberMentor> | undefined,
  value: Member,
  version: number,
): Change[] {
  const may = rule(value.role).may.includes("caseload.read");
  const stands = may && !value.suspended && !value.removed;
  return stands || was ? [card(memberMentor, { member: value.id, name: value.name, stands }, version)] : [];
}
