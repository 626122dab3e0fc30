import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { type Session, sessionEntity } from "#shared/records/door/session.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Table } from "#shared/table/table.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { grantsOf } from "./open-session.ts";
import { isAlive, isOver } from "./verify-member.ts";

export interface OwnSession {
  readonly id: Id<"session">;
  readonly membership: Grant;
  readonly session: Session;
}

/** A session as its person names it. Its hash opens nothing. */
export const sessionId = ({ hash }: Session): Id<"session"> => `ses_${hash}`;

/** Every stored session of these memberships that is this person's, whether it still opens anything or not. */
async function storedOf(door: Table, identity: string, grants: readonly Grant[]) {
  const all = await Promise.all(
    grants.map(async (membership) => {
      const at = { in: doors.session(membership.network, membership.member), prefix: "S#" };
      const found: Stored<Session>[] = await queryAll({ table: door }, at, sessionEntity);
      return found.map((stored) => ({ membership, stored }));
    }),
  );
  return all.flat().filter(({ stored }) => stored.value.identity === identity);
}

/** The sessions in which a person is signed in now, in all their memberships, the newest first. */
export async function ownSessions(
  door: Table,
  identity: string,
  now: Temporal.Instant,
): Promise<OwnSession[]> {
  const stored = await storedOf(door, identity, await grantsOf(door, identity));
  return stored
    .map(({ membership, stored: { value: session } }) => ({ id: sessionId(session), membership, session }))
    .filter(
      ({ membership, session }) =>
        !membership.suspended && !isOver(session, membership) && isAlive(session, now),
    )
    .sort((a, b) => b.session.openedAt.localeCompare(a.session.openedAt));
}

/** Ends one of a person's own sessions. @throws not_found for any other */
export async function endSession(
  door: Table,
  { identity, session }: { identity: string; session: Id<"session"> },
): Promise<void> {
  const all = await storedOf(door, identity, await grantsOf(door, identity));
  const found = all.find(({ stored }) => sessionId(stored.value) === session);
  if (!found) throw notFound();
  await door.write([remove("session", found.stored.key)]);
}

/** Ends all of a person's sessions. One that is being replaced by a switch is found in the next round. */
export async function endAllSessions(door: Table, identity: string): Promise<void> {
  const grants = await grantsOf(door, identity);
  for (;;) {
    const stored = await storedOf(door, identity, grants);
    if (stored.length === 0) return;
    for (let at = 0; at < stored.length; at += 100) {
      const some = stored.slice(at, at + 100);
      await door.write(some.map(({ stored: { key } }) => remove("session", key)));
    }
  }
}
