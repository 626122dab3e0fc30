import type { Id } from "#shared/kernel/ids.ts";
import { identityEntity } from "#shared/records/door/entities.ts";
import type { Table } from "#shared/table/table.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

interface Row {
  readonly identity: string;
  readonly network: Id<"network">;
  readonly member: Id<"member">;
}

/**
 * Records that an identity may have a membership, so that sign-in finds it. It gives no access: the row
 * counts only while the membership's grant names that identity. `door` is the web's door.
 */
export async function rememberIdentity(door: Table, input: Row): Promise<void> {
  await door.note(identityEntity, input);
}

/** Removes that record: the membership failed, or ended. */
export async function forgetIdentity(door: Table, { identity, network, member }: Row): Promise<void> {
  await door.write([remove("identity", { pk: doors.identity(identity), sk: `M#${network}#${member}` })]);
}
