import type { Id } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { identityEntity } from "#shared/records/door/entities.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { type Change, card, remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

const inOneRead = 100;

interface Row {
  readonly identity: string;
  readonly network: Id<"network">;
  readonly member: Id<"member">;
}

const identityKey = ({ identity, network, member }: Row): Key => ({
  pk: doors.identity(identity),
  sk: `M#${network}#${member}`,
});

/**
 * Records that an identity may have a membership, so that sign-in finds it. It gives no access: the row
 * counts only while the membership's grant names that identity. `door` is the web's door.
 */
export async function rememberIdentity(door: Table, input: Row): Promise<void> {
  await door.note(identityEntity, input);
}

/** That the person signs in to the membership, as part of opening the session. */
export const entered = ({ identity, network, member }: Row, at: Instant): Change =>
  card(identityEntity, { identity, network, member, enteredAt: at }, 1);

/** Which of these memberships their person has ever signed in to. An address that was only invited may be a stranger's. */
export async function whoEntered(door: Table, rows: readonly Row[]): Promise<Set<Row["member"]>> {
  const entered = new Set<Row["member"]>();
  for (let first = 0; first < rows.length; first += inOneRead) {
    const some = rows.slice(first, first + inOneRead);
    const found = await door.getAll(some.map((row) => ({ entity: identityEntity, key: identityKey(row) })));
    for (const one of found) if (one?.value.enteredAt) entered.add(one.value.member);
  }
  return entered;
}

/** Removes that record: the membership failed, or ended. */
export async function forgetIdentity(door: Table, { identity, network, member }: Row): Promise<void> {
  await door.write([remove("identity", identityKey({ identity, network, member }))]);
}
