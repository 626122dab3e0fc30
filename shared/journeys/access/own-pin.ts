import type { Sent } from "#shared/kernel/form.ts";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import { checkPin, isSameHash, mostTries } from "#shared/records/door/pin.ts";
import {
  accountKey,
  invitationKey,
  type ResidentInvitation,
  type ResidentToken,
  residentAccount,
  residentInvitation,
} from "#shared/records/door/resident.ts";
import {
  hashOfResidentPin,
  ownPinForm,
  residentPin,
  residentPinDays,
  residentPinKey,
} from "#shared/records/door/resident-pin.ts";
import { hashOf, isSecret, newSecret } from "#shared/records/door/secret.ts";
import { formatResidentToken, parseResident } from "#shared/records/door/tokens.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { World } from "#shared/table/scope.ts";
import { ConditionFailed, nextVersion, remove, replace } from "#shared/table/transact.ts";
import { firstVisit } from "./enter.ts";
import { isOpenTo } from "./is-open-to.ts";

const untilOf = (world: World) => stamp(world.now().add({ hours: residentPinDays * 24 }));

interface FirstVisitWithPin extends Sent<typeof ownPinForm> {
  readonly invitation: Stored<ResidentInvitation>;
  readonly requestId: string;
}

/**
 * The first visit of a resident who came by link: besides who they are, the PIN that opens their page from now on, on this
 * phone. Returns the phone's cookie. May run again as long as the link's page is open. @throws as `firstVisit`; invalid
 */
export async function firstVisitWithPin(
  world: World,
  { invitation, requestId, ...sent }: FirstVisitWithPin,
): Promise<string> {
  const { pin } = ownPinForm.read(sent, checkPin);
  await firstVisit(world, invitation, sent, requestId);
  const { network, journey, identity } = invitation.value;
  const [secret, until] = [newSecret(), untilOf(world)];
  const hash = await hashOfResidentPin(world.secrets, { journey, identity }, pin);
  const device = hashOf(secret);
  await world.openDoor("me").note(residentPin, { network, journey, identity, hash, device, tries: 0, until });
  return formatResidentToken({ network, journey, identity, secret });
}

/** The PIN of a phone, as long as it opens anything. */
async function pinOf(world: World, cookie: string | undefined) {
  const token = parseResident(cookie);
  if (!token) return undefined;
  const { network, journey, identity, secret } = token;
  const [account, invitation, journeyAt, pin] = await world.openDoor("me").getAll([
    { entity: residentAccount, key: accountKey(token) },
    { entity: residentInvitation, key: invitationKey(identity, token) },
    { entity: journeyDoor, key: journeyDoorKey(network, journey) },
    { entity: residentPin, key: residentPinKey(token) },
  ]);
  if (!account || !invitation || !journeyAt || !pin) return undefined;
  const who = { account: account.value, invitation: invitation.value, journey: journeyAt.value };
  const { device, until } = pin.value;
  if (!isOpenTo(identity, who) || pin.value.identity !== identity) return undefined;
  if (device === null || !isSecret(secret, device) || !isBefore(world.now(), until)) return undefined;
  return { pin, token };
}

/** How often this phone may try a PIN. Undefined: none is set on it. */
export async function pinTriesLeft(world: World, cookie: string | undefined): Promise<number | undefined> {
  const found = await pinOf(world, cookie);
  return found && mostTries - found.pin.value.tries;
}

export type PinTried =
  | { readonly outcome: "right"; readonly of: ResidentToken }
  /** After the last try, the PIN is gone. */
  | { readonly outcome: "wrong"; readonly left: number }
  /** There is no PIN, or another try came first. */
  | { readonly outcome: "none" };

/** Tries a PIN. It is counted before it is compared, so that of many at once no more are compared than are allowed. */
export async function tryPin(world: World, cookie: string | undefined, digits: string): Promise<PinTried> {
  const found = await pinOf(world, cookie);
  if (!found) return { outcome: "none" };
  const { pin, token } = found;
  const door = world.openDoor("me");
  const counted = { ...pin, version: nextVersion(pin), value: { ...pin.value, tries: pin.value.tries + 1 } };
  try {
    await door.write([replace(residentPin, pin, counted.value)]);
    const given = await hashOfResidentPin(world.secrets, token, digits.trim());
    if (isSameHash(given, pin.value.hash)) {
      const value = { ...pin.value, tries: 0, until: untilOf(world) };
      await door.write([replace(residentPin, counted, value)]);
      return { outcome: "right", of: token };
    }
  } catch (error) {
    if (error instanceof ConditionFailed) return { outcome: "none" };
    throw error;
  }
  const left = Math.max(mostTries - counted.value.tries, 0);
  if (left === 0) await door.write([remove("pin", pin.key)]);
  return { outcome: "wrong", left };
}
