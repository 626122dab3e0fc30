import { hashOf } from "#shared/records/door/secret.ts";
import { parseSession } from "#shared/records/door/tokens.ts";
import type { Table } from "#shared/table/table.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** Closes the session of a cookie. A dead or forged cookie does nothing. */
export async function closeSession(door: Table, cookie: string | undefined): Promise<void> {
  const token = parseSession(cookie);
  if (!token) return;
  const pk = doors.session(token.network, token.member);
  await door.write([remove("session", { pk, sk: `S#${hashOf(token.secret)}` })]);
}
