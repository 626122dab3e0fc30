import type { Temporal } from "temporal-polyfill";
import { forbidden } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Lock, sessionEntity } from "#shared/records/door/entities.ts";
import { hashOf, isSecret, newSecret } from "#shared/records/door/secret.ts";
import { formatSessionToken, parseSession } from "#shared/records/door/tokens.ts";
import type { Table } from "#shared/table/table.ts";
import { create, remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/**
 * Replaces a session with one locked to a single purpose and returns its cookie's value. It ends when the session
 * would have ended. Nothing unlocks it: whoever goes on signs in again. @throws forbidden for a session that is
 * gone or already locked
 */
export async function lockSession(
  door: Table,
  cookie: string | undefined,
  lock: Lock,
  now: Temporal.Instant,
): Promise<string> {
  const token = parseSession(cookie);
  if (!token) throw forbidden("session");
  const { network, member } = token;
  const key = { pk: doors.session(network, member), sk: `S#${hashOf(token.secret)}` };
  const before = await door.get(sessionEntity, key);
  if (!before || before.value.lock || !isSecret(token.secret, before.value.hash)) throw forbidden("session");
  const secret = newSecret();
  await door.write([
    create(sessionEntity, { ...before.value, hash: hashOf(secret), seenAt: stamp(now), lock }),
    remove("previous", key),
  ]);
  return formatSessionToken({ network, member, secret });
}
