import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { doorConflict } from "#shared/records/door/refusals.ts";
import type { Table } from "#shared/table/table.ts";
import { grantsOf, isSameMembership, type MembershipId, othersOf } from "./open-session.ts";
import { succeedSession } from "./succeed-session.ts";
import { isOver } from "./verify-member.ts";

/**
 * Goes on as another membership of the same person, without signing in again: the session is replaced by one that ends
 * when it would have ended. @throws not_found for a membership of someone else, forbidden for a locked session,
 * conflict `access_suspended`, `access_changed` if it grew after the sign-in
 */
export async function switchMembership(
  door: Table,
  cookie: string | undefined,
  to: MembershipId,
  now: Temporal.Instant,
): Promise<{ readonly cookie: string; readonly membership: Grant }> {
  let membership: Grant | undefined;
  const next = await succeedSession(door, cookie, now, async (was) => {
    const grants = await grantsOf(door, was.identity);
    membership = grants.find((one) => isSameMembership(one, to));
    if (!membership) throw notFound();
    if (membership.suspended) throw doorConflict("access_suspended");
    if (isOver(was, membership)) throw doorConflict("access_changed");
    const { network, member } = membership;
    return { network, member, others: othersOf(grants, membership) };
  });
  if (!membership) throw notFound();
  return { cookie: next, membership };
}
