import type { Temporal } from "temporal-polyfill";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import { isAlive } from "#shared/network/index.ts";
import { networkDoor, networkDoorKey } from "#shared/records/door/entities.ts";
import {
  accountKey,
  invitationKey,
  type ResidentSession,
  residentAccount,
  residentInvitation,
  residentSession,
  residentSessionKey,
} from "#shared/records/door/resident.ts";
import { isSecret } from "#shared/records/door/secret.ts";
import { parseResident } from "#shared/records/door/tokens.ts";
import { type JourneyDoor, journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Residency } from "#shared/table/member-scopes.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, replace, StillRunning } from "#shared/table/transact.ts";
import { isOpenTo } from "./is-open-to.ts";

/** A signed-in resident: whose journey it is, and what the door knows of it. */
export interface SignedIn extends Residency, Pick<JourneyDoor, "language" | "epoch"> {
  readonly networkName: string;
  readonly session: ResidentSession;
}

const touchAfterSeconds = 60;

/**
 * The resident of a cookie, in one round trip: the account, what staff allow, the session, the journey's door. What staff
 * take back ends the session at the next request, and so does a stay that turns out to be someone else's.
 */
export async function verifyResident(
  door: Table,
  cookie: string | undefined,
  now: Temporal.Instant,
): Promise<SignedIn | undefined> {
  const token = parseResident(cookie);
  if (!token) return undefined;
  const { network, journey, identity } = token;
  const [account, invited, session, journeyAt, named] = await door.getAll([
    { entity: residentAccount, key: accountKey(token) },
    { entity: residentInvitation, key: invitationKey(identity, token) },
    { entity: residentSession, key: residentSessionKey(token) },
    { entity: journeyDoor, key: journeyDoorKey(network, journey) },
    { entity: networkDoor, key: networkDoorKey(network) },
  ]);
  if (!account || !invited || !session || !journeyAt || !named) return undefined;
  if (!isSecret(token.secret, session.value.hash) || !isAlive(session.value, now)) return undefined;
  const { person, language, epoch } = journeyAt.value;
  const who = { account: account.value, invitation: invited.value, journey: journeyAt.value };
  if (session.value.identity !== identity || person === null || !isOpenTo(identity, who)) return undefined;
  // Invited anew, they say who they are anew, and no session from before comes back.
  if (isBefore(session.value.openedAt, account.value.since)) return undefined;
  const used = await touch(door, session, now);
  return { network, journey, person, language, epoch, networkName: named.value.name, session: used };
}

/** At most once a minute, and never for a session that was closed in the meantime. */
async function touch(
  door: Table,
  session: Stored<ResidentSession>,
  now: Temporal.Instant,
): Promise<ResidentSession> {
  if (now.epochMilliseconds < Date.parse(session.value.seenAt) + touchAfterSeconds * 1000)
    return session.value;
  const value = { ...session.value, seenAt: stamp(now) };
  try {
    await door.write([replace(residentSession, session, value)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed || error instanceof StillRunning)) throw error;
  }
  return value;
}
