import type { Temporal } from "temporal-polyfill";
import { forbidden } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { draftKeyAfter } from "#shared/records/door/draft-key.ts";
import { hashOf, isSecret, newSecret } from "#shared/records/door/secret.ts";
import { type Session, sessionEntity, sessionKey } from "#shared/records/door/session.ts";
import { formatSessionToken, parseSession, type SessionToken } from "#shared/records/door/tokens.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, create, removeUnchanged } from "#shared/table/transact.ts";

interface How {
  /** The new session's secret. Default: a random one. */
  readonly secretOf?: (was: SessionToken) => string;
  /** A lock is lifted. Without this, a locked session has no successor. */
  readonly lifts?: boolean;
}

/** Another tab may touch the session in between. */
const attempts = 3;

/**
 * Replaces a session by one with these changes and returns its cookie's value. It ends when the session would have
 * ended: `openedAt` stays. One that was ended in the meantime has no successor. @throws forbidden for a session that
 * is gone or locked
 */
export async function succeedSession(
  door: Table,
  cookie: string | undefined,
  now: Temporal.Instant,
  change: (was: Session) => Promise<Partial<Omit<Session, "openedAt" | "identity" | "draftKey">>>,
  { secretOf = newSecret, lifts = false }: How = {},
): Promise<string> {
  const token = parseSession(cookie);
  if (!token) throw forbidden("session");
  for (let attempt = 1; ; attempt += 1) {
    const before = await door.get(sessionEntity, sessionKey(token));
    if (!before || !isSecret(token.secret, before.value.hash)) throw forbidden("session");
    if (before.value.lock && !lifts) throw forbidden("session");
    const secret = secretOf(token);
    const changed = await change(before.value);
    const { lock: _, draftKey: __, ...was } = before.value;
    const next = { ...was, ...changed, hash: hashOf(secret), seenAt: stamp(now) };
    const value = { ...next, ...draftKeyAfter(before.value, next) };
    try {
      await door.write([create(sessionEntity, value), removeUnchanged(sessionEntity, before)]);
      return formatSessionToken({ network: value.network, member: value.member, secret });
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}
