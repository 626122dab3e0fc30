import type { Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { checkPin, hashOfPin, pinDays, pinEntity, pinForm, pinKey } from "#shared/records/door/pin.ts";
import { doorConflict } from "#shared/records/door/refusals.ts";
import { hashOf, newSecret } from "#shared/records/door/secret.ts";
import type { Session } from "#shared/records/door/session.ts";
import type { World } from "#shared/table/scope.ts";
import { remove } from "#shared/table/transact.ts";
import { isFresh } from "./verify-member.ts";

/** What a browser has of its PIN: the device's secret. */
interface OwnDevice {
  readonly identity: string;
  readonly secret: string | undefined;
}

/**
 * Sets a PIN for a person's own device, in place of the one before. Returns the device's new secret. @throws invalid,
 * conflict `sign_in_first`
 */
export async function setPin(
  world: World,
  {
    session,
    secret: before,
  }: Pick<OwnDevice, "secret"> & { session: Pick<Session, "identity" | "openedAt"> },
  sent: Sent<typeof pinForm>,
): Promise<string> {
  const { identity } = session;
  if (!isFresh(session, world.now())) throw doorConflict("sign_in_first");
  const { pin } = pinForm.read(sent, checkPin);
  const secret = newSecret();
  const until = stamp(world.now().add({ hours: pinDays * 24 }));
  const hash = await hashOfPin(pin, secret);
  const door = world.openDoor("web");
  await door.note(pinEntity, { identity, device: hashOf(secret), hash, tries: 0, until });
  await removePin(world, { identity, secret: before });
  return secret;
}

export async function removePin(world: World, { identity, secret }: OwnDevice): Promise<void> {
  if (secret !== undefined) await world.openDoor("web").write([remove("pin", pinKey(identity, secret))]);
}

export async function hasPin(world: World, { identity, secret }: OwnDevice): Promise<boolean> {
  if (secret === undefined) return false;
  const found = await world.openDoor("web").get(pinEntity, pinKey(identity, secret));
  return found !== undefined && Date.parse(found.value.until) > world.now().epochMilliseconds;
}
