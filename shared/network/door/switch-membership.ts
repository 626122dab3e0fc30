import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { notFound, Refusal } from "#shared/kernel/errors.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { doorConflict } from "#shared/records/door/refusals.ts";
import type { Session } from "#shared/records/door/session.ts";
import { formatSessionToken, parseSession, type SessionToken } from "#shared/records/door/tokens.ts";
import type { Table } from "#shared/table/table.ts";
import { grantsOf, isSameMembership, type MembershipId, othersOf } from "./open-session.ts";
import { succeedSession } from "./succeed-session.ts";
import { isOver, verifyMember } from "./verify-member.ts";

export interface Switch {
  readonly to: MembershipId;
  /** The form's own: a second tap sends it again. */
  readonly command: string;
}
export interface Switched {
  readonly cookie: string;
  readonly membership: Grant;
}

/**
 * Goes on as another membership of the same person, without signing in again: the session is replaced by one that ends
 * when it would have ended. Safe to repeat. @throws not_found for a membership of someone else, forbidden for a locked
 * session, conflict `access_suspended`, `access_changed` if it grew after the sign-in
 */
export async function switchMembership(
  door: Table,
  cookie: string | undefined,
  asked: Switch,
  now: Temporal.Instant,
): Promise<Switched> {
  let membership: Grant | undefined;
  const change = async (was: Session) => {
    const grants = await grantsOf(door, was.identity);
    membership = grants.find((one) => isSameMembership(one, asked.to));
    if (!membership) throw notFound();
    if (membership.suspended) throw doorConflict("access_suspended");
    if (isOver(was, membership)) throw doorConflict("access_changed");
    const { network, member } = membership;
    return { network, member, others: othersOf(grants, membership) };
  };
  try {
    const next = await succeedSession(door, cookie, now, change, {
      secretOf: (was) => secretAfter(was, asked),
    });
    if (!membership) throw notFound();
    return { cookie: next, membership };
  } catch (error) {
    const first = error instanceof Refusal ? await switchedBefore(door, cookie, asked, now) : undefined;
    if (!first) throw error;
    return first;
  }
}

/** The session that the same form has already led to, for the browser that sent it. */
export async function switchedBefore(
  door: Table,
  cookie: string | undefined,
  { to: { network, member }, command }: Switch,
  now: Temporal.Instant,
): Promise<Switched | undefined> {
  const was = parseSession(cookie);
  if (!was) return undefined;
  const secret = secretAfter(was, { command });
  const next = formatSessionToken({ network, member, secret });
  const verdict = await verifyMember(door, next, now);
  if (verdict.outcome !== "member" || verdict.session.lock) return undefined;
  return { cookie: next, membership: verdict.membership };
}

/** It follows from the secret before it, which only that browser has, so that a repeat finds the same session. */
const secretAfter = ({ secret }: SessionToken, { command }: Pick<Switch, "command">): string =>
  createHmac("sha256", secret).update(`switch ${command}`).digest("base64url");
