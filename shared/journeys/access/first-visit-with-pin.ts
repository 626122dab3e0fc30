import type { Sent } from "#shared/kernel/form.ts";
import { checkPin } from "#shared/records/door/pin.ts";
import type { ResidentInvitation } from "#shared/records/door/resident.ts";
import {
  borrowedPinForm,
  hashOfResidentPin,
  ownPinForm,
  residentPin,
  residentPinUntil,
} from "#shared/records/door/resident-pin.ts";
import { hashOf, newSecret } from "#shared/records/door/secret.ts";
import { formatResidentToken } from "#shared/records/door/tokens.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { World } from "#shared/table/scope.ts";
import { firstVisit } from "./enter.ts";

interface FirstVisitWithPin {
  readonly invitation: Stored<ResidentInvitation>;
  readonly requestId: string;
}

/**
 * The first visit of a resident who came by link: besides who they are, the PIN that opens their page from now on, on this
 * phone. Returns the phone's cookie. May run again as long as the link's page is open. @throws as `firstVisit`; invalid
 */
export async function firstVisitWithPin(
  world: World,
  { invitation, requestId, ...sent }: FirstVisitWithPin & Sent<typeof ownPinForm>,
): Promise<string> {
  const { pin } = ownPinForm.read(sent, checkPin);
  await firstVisit(world, invitation, sent, requestId);
  const secret = newSecret();
  await setPin(world, invitation.value, pin, hashOf(secret));
  return formatResidentToken({ ...invitation.value, secret });
}

/** The same on a phone of the staff: from now on the PIN opens their page there, and nothing stays on it. @throws likewise */
export async function firstVisitOnLentPhone(
  world: World,
  { invitation, requestId, ...sent }: FirstVisitWithPin & Sent<typeof borrowedPinForm>,
): Promise<void> {
  const { pin } = borrowedPinForm.read(sent, checkPin);
  await firstVisit(world, invitation, sent, requestId);
  await setPin(world, invitation.value, pin, null);
}

async function setPin(
  world: World,
  { network, journey, identity }: ResidentInvitation,
  digits: string,
  device: string | null,
): Promise<void> {
  const hash = await hashOfResidentPin(world.secrets, { journey, identity }, digits);
  const until = residentPinUntil(world.now());
  await world.openDoor("me").note(residentPin, { network, journey, identity, hash, device, tries: 0, until });
}
