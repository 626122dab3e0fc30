import { archive, archiveKey, pieceAt } from "#shared/engine/archive/archive.ts";
import { forgetIdentity } from "#shared/network/door/remember-identity.ts";
import { type Member, member } from "#shared/records/member/member.ts";
import { issuedKey } from "#shared/records/partner/partner.ts";
import type { Key } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { remove } from "#shared/table/transact.ts";
import { doors, type Home } from "#shared/tenancy/homes.ts";
import type { Deps } from "./progress.ts";

/** Doors closed side by side. */
const atOnce = 16;

/**
 * Nobody gets in any more: members' grants and sessions, partners' keys, the public form; and the files of the whole
 * network are gone. Members and keys are known by their records, which are never deleted. Done twice it finds nothing.
 */
export async function closeDoors(scope: Scope, means: Deps): Promise<void> {
  const { homes, network } = scope;
  const [members, keys] = await Promise.all([
    queryAll(scope, { in: homes.administration(), prefix: "M#" }, member),
    queryAll(scope, { in: homes.administration(), prefix: "K#" }, issuedKey),
  ]);
  await each(keys, async ({ value: { id } }) => {
    await takeAway(scope, [{ pk: doors.key(network, id), sk: "K" }]);
    await emptied(scope, doors.usage(network, id));
  });
  await each(members, ({ value }) => shutOut(scope, means, value));
  await emptied(scope, homes.publicProfile());
  await emptied(scope, doors.inquiries(network));
  await dropFiles(scope, means);
}

/** The grant goes first: whoever asks meanwhile is refused. A membership that counts for nothing names them last. */
async function shutOut(scope: Scope, { door }: Deps, { id, identity }: Member): Promise<void> {
  const { network } = scope;
  await takeAway(scope, [{ pk: doors.grant(network, id), sk: "G" }]);
  await emptied(scope, doors.session(network, id));
  await forgetIdentity(door, { identity, network, member: id });
}

async function dropFiles(scope: Scope, { archives }: Deps): Promise<void> {
  const found = await scope.table.get(archive, archiveKey(scope.homes));
  if (!found) return;
  for (const one of found.value.pieces) await archives.delete(pieceAt(scope.network, found.value, one));
}

/** Takes all of a partition away, whatever it is. */
export async function emptied(scope: Scope, partition: Home): Promise<void> {
  for (;;) {
    const lying = await scope.table.listKeys(partition, 100);
    if (lying.length === 0) return;
    await takeAway(
      scope,
      lying.map(({ key }) => key),
    );
  }
}

/** What is not there is taken away already. */
export async function takeAway(scope: Scope, keys: readonly Key[]): Promise<void> {
  for (let at = 0; at < keys.length; at += 100)
    await scope.table.write(keys.slice(at, at + 100).map((key) => remove("record", key)));
}

async function each<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += atOnce) await Promise.all(all.slice(at, at + atOnce).map(one));
}
