import { isBefore } from "#shared/kernel/instant.ts";
import { isSameHash, mostTries } from "#shared/records/door/pin.ts";
import {
  accountKey,
  invitationKey,
  residentAccount,
  residentInvitation,
} from "#shared/records/door/resident.ts";
import {
  hashOfResidentPin,
  residentPin,
  residentPinKey,
  residentPinUntil,
} from "#shared/records/door/resident-pin.ts";
import { isSecret } from "#shared/records/door/secret.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import type { World } from "#shared/table/scope.ts";
import { ConditionFailed, nextVersion, remove, replace } from "#shared/table/transact.ts";
import { isOpenTo } from "./is-open-to.ts";
import type { Borrower } from "./lend-phone.ts";

/** Where a PIN is typed: on their own phone, whose secret must be right, or on one of the staff that was handed to them. */
export interface AtPhone extends Borrower {
  readonly secret: string | null;
}

/** The PIN of a phone, as long as it opens anything. */
async function pinOf(world: World, phone: AtPhone | undefined) {
  if (!phone) return undefined;
  const { network, journey, identity, secret } = phone;
  const [account, invitation, journeyAt, pin] = await world.openDoor("me").getAll([
    { entity: residentAccount, key: accountKey(phone) },
    { entity: residentInvitation, key: invitationKey(identity, phone) },
    { entity: journeyDoor, key: journeyDoorKey(network, journey) },
    { entity: residentPin, key: residentPinKey(phone) },
  ]);
  if (!account || !invitation || !journeyAt || !pin) return undefined;
  const who = { account: account.value, invitation: invitation.value, journey: journeyAt.value };
  const { device, until } = pin.value;
  if (!isOpenTo(identity, who) || pin.value.identity !== identity) return undefined;
  if (secret !== null && (device === null || !isSecret(secret, device))) return undefined;
  return isBefore(world.now(), until) ? { pin, phone } : undefined;
}

/** How often a PIN may be tried. Undefined: none is good here. */
export async function pinTriesLeft(world: World, phone: AtPhone | undefined): Promise<number | undefined> {
  const found = await pinOf(world, phone);
  return found && mostTries - found.pin.value.tries;
}

export type PinTried =
  | { readonly outcome: "right"; readonly of: Borrower }
  /** After the last try, the PIN is gone. */
  | { readonly outcome: "wrong"; readonly left: number }
  /** There is no PIN, or another try came first. */
  | { readonly outcome: "none" };

/** Tries a PIN. It is counted before it is compared, so that of many at once no more are compared than are allowed. */
export async function tryPin(world: World, phone: AtPhone | undefined, digits: string): Promise<PinTried> {
  const found = await pinOf(world, phone);
  if (!found) return { outcome: "none" };
  const { pin, phone: at } = found;
  const door = world.openDoor("me");
  const counted = { ...pin, version: nextVersion(pin), value: { ...pin.value, tries: pin.value.tries + 1 } };
  try {
    await door.write([replace(residentPin, pin, counted.value)]);
    const given = await hashOfResidentPin(world.secrets, at, digits.trim());
    if (isSameHash(given, pin.value.hash)) {
      const value = { ...pin.value, tries: 0, until: residentPinUntil(world.now()) };
      await door.write([replace(residentPin, counted, value)]);
      return { outcome: "right", of: at };
    }
  } catch (error) {
    if (error instanceof ConditionFailed) return { outcome: "none" };
    throw error;
  }
  const left = Math.max(mostTries - counted.value.tries, 0);
  if (left === 0) await door.write([remove("pin", pin.key)]);
  return { outcome: "wrong", left };
}
