import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { invitationsStopped } from "#shared/records/door/invited.ts";
import type { World } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

const purpose = "invited-address";
const keyOf = (address: string) => ({ pk: doors.invited(address), sk: "STOP" });

/** What the link in an invitation holds: the hash of the address, sealed. */
export const stopToken = (secrets: Secrets, address: string): Promise<string> =>
  secrets.seal(purpose, address);

export const hasStopped = async (door: Table, address: string): Promise<boolean> =>
  (await door.get(invitationsStopped, keyOf(address))) !== undefined;

/** Whether the holder of the link has stopped invitations. @throws not_found */
export const readStopped = async (world: World, token: string): Promise<boolean> =>
  hasStopped(world.openDoor("web"), await addressIn(world, token));

/** No network can invite this address until `allowInvitations`. @throws not_found */
export async function stopInvitations(world: World, token: string): Promise<void> {
  const address = await addressIn(world, token);
  await world.openDoor("web").note(invitationsStopped, { address, at: stamp(world.now()) });
}

/** @throws not_found */
export async function allowInvitations(world: World, token: string): Promise<void> {
  await world.openDoor("web").write([remove("stopped", keyOf(await addressIn(world, token)))]);
}

async function addressIn({ secrets }: World, token: string): Promise<string> {
  const address = await secrets.open(purpose, token);
  if (address === undefined) throw notFound();
  return address;
}
