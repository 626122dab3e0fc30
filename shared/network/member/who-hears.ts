import type { Temporal } from "temporal-polyfill";
import { isBefore } from "#shared/kernel/instant.ts";
import { type Member, member } from "#shared/records/member/member.ts";
import { isIndependent } from "#shared/records/second-person/second-person.ts";
import type { DoneInPerson } from "#shared/table/acted-by.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { rule } from "#shared/tenancy/roles.ts";

/** Days that a removed member is still written to. */
const removedHear = 30;

export const membersOf = async (scope: Scope): Promise<Member[]> =>
  (await queryAll(scope, { in: scope.homes.administration(), prefix: "M#" }, member)).map(
    ({ value }) => value,
  );

/** Whether a role could stop the network's erasure: administrators and admissions. */
const runsNetwork = (role: Member["role"]): boolean => rule(role).may.includes("erasure.stop");

/** Everyone who runs the network, or did recently: someone may have been removed before the request. */
export function whoHears(members: readonly Member[], now: Temporal.Instant): Member[] {
  const since = now.subtract({ hours: 24 * removedHear });
  return members.filter(
    ({ role, removed }) => runsNetwork(role) && (!removed || !isBefore(removed.at, since)),
  );
}

/** Whether some active member with the permission can be the second person of a request. */
export const hasSecondPerson = (
  members: readonly Member[],
  asked: DoneInPerson,
  needs: Permission,
): boolean =>
  members.some(
    (one) =>
      !one.suspended &&
      !one.removed &&
      rule(one.role).may.includes(needs) &&
      isIndependent(asked, { ...one, by: { kind: "member", member: one.id, name: one.name } }),
  );
