import { invalidField } from "#shared/kernel/errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type OnTeam, onTeam, onTeamKey, onTeamPrefix } from "#shared/records/member/team.ts";
import type { Test, TestPlace } from "#shared/records/test/test.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { loadTest } from "./enter.ts";
import { mentorsNow } from "./walks-beside.ts";

/* Colleagues who have a part in a test: by membership, so that whoever walks with the resident is not among them. */

/** Which colleagues a part is for, and what is wrong with others. */
export interface Part {
  readonly needs: Permission;
  may(one: OnTeam, house: Id<"house">): boolean;
  readonly field: `/${string}`;
  readonly mentor: PlainCode;
  readonly unknown: PlainCode;
}

/** Colleagues for a part, by name: nobody who walks with its resident. @throws not_found, forbidden */
export async function listForPart(scope: Scope, at: TestPlace, part: Part): Promise<readonly OnTeam[]> {
  houseHome(scope, at.house);
  requirePermission(scope, part.needs);
  const { value } = await loadTest(scope, at);
  const [mentors, team] = await Promise.all([
    mentorsNow(scope, value),
    queryAll(scope, { in: scope.homes.directory(), prefix: onTeamPrefix }, onTeam),
  ]);
  return team
    .map((one) => one.value)
    .filter((one) => part.may(one, at.house) && !mentors.walk([one.member]))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Those of these members, if the part is for all of them. `hold`: that nobody of them walks with the resident. @throws invalid */
export async function takePart(
  scope: Scope,
  of: Test,
  members: readonly Id<"member">[],
  { may, field, mentor, unknown }: Part,
): Promise<{ readonly taken: readonly OnTeam[]; readonly hold: Change }> {
  const [mentors, team] = await Promise.all([
    mentorsNow(scope, of),
    scope.table.getAll(members.map((one) => ({ entity: onTeam, key: onTeamKey(scope.homes, one) }))),
  ]);
  if (mentors.walk(members)) throw invalidField(field, mentor);
  const taken = team.flatMap((one) => (one && may(one.value, of.house) ? [one.value] : []));
  if (taken.length < members.length) throw invalidField(field, unknown);
  return { taken, hold: mentors.hold };
}
