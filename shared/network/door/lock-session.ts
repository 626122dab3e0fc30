import type { Temporal } from "temporal-polyfill";
import type { Lock } from "#shared/records/door/session.ts";
import type { Table } from "#shared/table/table.ts";
import { succeedSession } from "./succeed-session.ts";

/**
 * Replaces a session with one locked to a single purpose and returns its cookie's value. Nothing unlocks it: whoever
 * goes on signs in again. @throws forbidden for a session that is gone or already locked
 */
export const lockSession = (
  door: Table,
  cookie: string | undefined,
  lock: Lock,
  now: Temporal.Instant,
): Promise<string> => succeedSession(door, cookie, now, async () => ({ lock }));
