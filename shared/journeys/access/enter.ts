import { timingSafeEqual } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import { date, defineForm, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Device } from "#shared/records/door/device.ts";
import { draftKeyAfter } from "#shared/records/door/draft-key.ts";
import {
  accountKey,
  birthDateCheck,
  invitationKey,
  mostTries,
  type ResidentInvitation,
  type ResidentSession,
  type ResidentToken,
  residentAccount,
  residentInvitation,
  residentSession,
  residentSessionKey,
} from "#shared/records/door/resident.ts";
import { hashOf, isSecret, newSecret } from "#shared/records/door/secret.ts";
import { formatResidentToken, parseResident } from "#shared/records/door/tokens.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import type { Stored } from "#shared/table/entity.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import type { World } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, create, remove, replace } from "#shared/table/transact.ts";
import { takeUp } from "./take-up.ts";

export const firstVisitForm = defineForm("first-visit", null, {
  birthDate: date("access.birth_date_required"),
});

/**
 * The first visit of an invited resident: the birth date tells them from whoever else has the address. Five wrong ones
 * end the invitation. @throws invalid `/birthDate`, conflict `invitation_over`
 */
export async function firstVisit(
  world: World,
  invitation: Stored<ResidentInvitation>,
  sent: Sent<typeof firstVisitForm>,
  requestId: string,
): Promise<void> {
  const { birthDate } = firstVisitForm.read(sent);
  const { value } = invitation;
  const door = world.openDoor("me");
  const given = await birthDateCheck(world.secrets, value, birthDate);
  const right = timingSafeEqual(Buffer.from(given), Buffer.from(value.check));
  const tries = right ? 0 : value.tries + 1;
  try {
    const next = { ...value, tries, ...(right ? { until: null } : {}) };
    await door.write([replace(residentInvitation, invitation, next)]);
  } catch (error) {
    if (error instanceof ConditionFailed) throw accessConflict("invitation_over");
    throw error;
  }
  if (!right && tries >= mostTries) throw accessConflict("invitation_over");
  if (!right) throw invalidField("/birthDate", "access.birth_date_wrong", { left: mostTries - tries });
  // Another house may have invited it: this house can't take it back.
  const before = await door.get(residentAccount, accountKey(value));
  if (before && before.value.identity !== value.identity)
    await door.write([remove("earlier", invitationKey(before.value.identity, value))]);
  await takeUp(scopeOfResident(world, value, requestId), value);
}

/** The session of a cookie, also when its time is over. */
async function sessionOf(door: Table, token: ResidentToken): Promise<ResidentSession | undefined> {
  const found = await door.get(residentSession, residentSessionKey(token));
  return found && isSecret(token.secret, found.value.hash) ? found.value : undefined;
}

interface Opening {
  readonly previous: string | undefined;
  readonly device: Device;
  readonly borrowed: boolean;
}

/** Opens a session and returns the cookie's value. Always a new secret; the session before it is closed. */
export async function openResidentSession(
  door: Table,
  { network, journey, identity }: Pick<ResidentInvitation, "network" | "journey" | "identity">,
  now: Temporal.Instant,
  { previous, device, borrowed }: Opening,
): Promise<string> {
  const secret = newSecret();
  const at = stamp(now);
  const before = parseResident(previous);
  const opened = {
    ...{ network, journey, identity, hash: hashOf(secret), openedAt: at, seenAt: at, device },
    ...(borrowed ? { borrowed } : {}),
  };
  const was = before && (await sessionOf(door, before));
  await door.write([
    create(residentSession, { ...opened, ...draftKeyAfter(was, { ...opened, lock: opened.borrowed }) }),
    ...(before ? [remove("previous", residentSessionKey(before))] : []),
  ]);
  return formatResidentToken({ network, journey, identity, secret });
}

/** Closes the session of a cookie. A dead or forged cookie does nothing. */
export async function closeResidentSession(door: Table, cookie: string | undefined): Promise<void> {
  const token = parseResident(cookie);
  if (token) await door.write([remove("session", residentSessionKey(token))]);
}
