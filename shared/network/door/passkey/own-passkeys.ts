import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Passkey } from "#shared/records/door/passkey.ts";
import { isPasskeyOver, mostPasskeys, passkeyEntity, passkeyPrefix } from "#shared/records/door/passkey.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** A person's passkeys. */
export async function passkeysOf(
  door: Table,
  identity: string,
  now: Temporal.Instant,
): Promise<Stored<Passkey>[]> {
  const page = await door.query({
    in: doors.identity(identity),
    prefix: passkeyPrefix,
    limit: mostPasskeys,
    kinds: [passkeyEntity],
  });
  return page.items
    .filter(is(passkeyEntity))
    .filter(({ value }) => !isPasskeyOver(value, now.epochMilliseconds));
}

/** Removes one of a person's own passkeys. It stops at once. @throws not_found for any other */
export async function removePasskey(
  door: Table,
  { identity, credential }: Pick<Passkey, "identity" | "credential">,
  now: Temporal.Instant,
): Promise<void> {
  const found = (await passkeysOf(door, identity, now)).find(({ value }) => value.credential === credential);
  if (!found) throw notFound();
  await door.write([remove("passkey", found.key)]);
}
