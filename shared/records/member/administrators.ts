import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { Member } from "./member.ts";

const schema = z.object({ members: z.array(idSchema("member")) });
type Administrators = z.infer<typeof schema>;

const administratorsKeys = defineKey("administration", "A#administrators");
const administratorsKey = (homes: Homes): Key => administratorsKeys.key(homes, {});

/**
 * The network's current administrators, in one item: every change of a member writes it, so that two
 * administrators cannot remove each other concurrently.
 */
export const administrators = defineEntity<Administrators, typeof administratorsKeys>({
  kind: "administrators",
  schema,
  schemaVersion: 1,
  at: administratorsKeys,
  ids: () => ({}),
  samples: () => [{ members: ["mem_1"] }],
});

const administers = (value: Pick<Member, "role" | "suspended" | "removed">): boolean =>
  rule(value.role).may.includes("member.manage") && !value.suspended && !value.removed;

/**
 * The change of this list that a member's change requires, if any. @throws conflict `last_administrator` if
 * none would be left
 */
export async function administratorsWith(scope: Scope, value: Member): Promise<Change[]> {
  const was = await scope.table.get(administrators, administratorsKey(scope.homes));
  const before = was?.value.members ?? [];
  const others = before.filter((one) => one !== value.id);
  const members = administers(value) ? [...others, value.id] : others;
  if (members.length === before.length && before.includes(value.id) === administers(value)) return [];
  if (members.length === 0) throw memberConflict("last_administrator");
  return [written(was, { members })];
}

const written = (was: Stored<Administrators> | undefined, value: Administrators): Change =>
  was ? replace(administrators, was, value) : create(administrators, value);
