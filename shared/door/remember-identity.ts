import type { Id } from "#shared/ids.ts";
import type { Table } from "#shared/table/table.ts";
import { identityEntity } from "./entities.ts";

/**
 * Notes that an identity may have a membership, so that sign-in finds it. It gives nothing by itself: the
 * row counts only while the membership's grant names that identity. `door` is the web's door.
 */
export async function rememberIdentity(
  door: Table,
  input: { identity: string; network: Id<"network">; member: Id<"member"> },
): Promise<void> {
  await door.note(identityEntity, input);
}
