import { sessionKey } from "#shared/records/door/session.ts";
import { parseSession } from "#shared/records/door/tokens.ts";
import type { Table } from "#shared/table/table.ts";
import { remove } from "#shared/table/transact.ts";

/** Closes the session of a cookie. A dead or forged cookie does nothing. */
export async function closeSession(door: Table, cookie: string | undefined): Promise<void> {
  const token = parseSession(cookie);
  if (token) await door.write([remove("session", sessionKey(token))]);
}
