import { stamp } from "#shared/kernel/instant.ts";
import { challengeKey, mostPasskeys, type Passkey, passkeyEntity } from "#shared/records/door/passkey.ts";
import { doorConflict } from "#shared/records/door/refusals.ts";
import type { Session } from "#shared/records/door/session.ts";
import type { World } from "#shared/table/scope.ts";
import { ConditionFailed, create, remove } from "#shared/table/transact.ts";
import { isFresh } from "../verify-member.ts";
import { newChallenge, takeChallenge } from "./challenge.ts";
import { passkeysOf } from "./own-passkeys.ts";
import { optionsToAdd, type RelyingParty, verifyAdded } from "./webauthn.ts";

/** What a browser is to ask its device for. `person`: what the device calls it. */
export async function askForPasskey(world: World, party: RelyingParty, session: Session, person: string) {
  const door = world.openDoor("web");
  const now = world.now();
  const known = (await passkeysOf(door, session.identity, now)).map(({ value }) => value);
  return optionsToAdd(party, { challenge: await newChallenge(door, session, "add", now), person, known });
}

/** Adds the passkey that a device made. @throws conflict `sign_in_first`, `passkeys_full`, `passkey_refused` */
export async function addPasskey(
  world: World,
  party: RelyingParty,
  { session, device, answer }: { session: Session; device: Passkey["device"]; answer: string },
): Promise<void> {
  const door = world.openDoor("web");
  const now = world.now();
  const { identity } = session;
  if (!isFresh(session, now)) throw doorConflict("sign_in_first");
  const taken = await takeChallenge(door, session, "add", now);
  const made = taken?.challenge && (await verifyAdded(party, taken.challenge, answer));
  if (!made) throw doorConflict("passkey_refused");
  const known = (await passkeysOf(door, identity, now)).map(({ value }) => value);
  if (known.some(({ credential }) => credential === made.credential)) throw doorConflict("passkey_refused");
  const slots = Array.from({ length: mostPasskeys }, (_, at) => at + 1);
  const slot = slots.find((one) => known.every((other) => other.slot !== one));
  if (slot === undefined) throw doorConflict("passkeys_full");
  const added = { ...made, identity, slot, device, addedAt: stamp(now), usedAt: null };
  try {
    await door.write([create(passkeyEntity, added), remove("challenge", challengeKey(session))]);
  } catch (error) {
    // Another device took the slot just now.
    throw error instanceof ConditionFailed ? doorConflict("passkey_refused") : error;
  }
}
