import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames, rule } from "#shared/tenancy/roles.ts";
import type { Member } from "./member.ts";

const schema = z.object({
  member: idSchema("member"),
  name: z.string(),
  role: z.enum(roleNames),
  /** Of a role that works in houses. */
  houses: z.array(idSchema("house")),
  /** Whether they work here now, in houses or over them. */
  stands: z.boolean(),
});
export type OnTeam = z.infer<typeof schema>;

const keys = defineKey("directory", "C#{member}");
export const onTeamPrefix = "C#";
export const onTeamKey = (homes: Homes, member: OnTeam["member"]): Key => keys.key(homes, { member });

/** A colleague, by name, whom a house may ask for one thing. Never deleted, so that its version only grows. */
export const onTeam = defineEntity<OnTeam, typeof keys>({
  kind: "member.on_team",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ member }) => ({ member }),
  samples: ({ member, house }) => [
    { member, name: "Sample", role: "house_staff", houses: [house], stands: true },
  ],
});

/** The change of it that belongs to a change of the member; none for who never was one. */
export function teamChange(
  was: Stored<OnTeam> | undefined,
  { id: member, name, role, houses, suspended, removed }: Member,
  version: number,
): Change[] {
  const stands = rule(role).worksIn !== "administration" && !suspended && !removed;
  return stands || was ? [card(onTeam, { member, name, role, houses, stands }, version)] : [];
}
