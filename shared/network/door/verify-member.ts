import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import {
  type Grant,
  grantEntity,
  networkDoor,
  networkDoorKey,
  withName,
} from "#shared/records/door/entities.ts";
import { isSecret } from "#shared/records/door/secret.ts";
import { type Session, sessionEntity, sessionKey } from "#shared/records/door/session.ts";
import { parseSession } from "#shared/records/door/tokens.ts";
import { type JourneyDoor, journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, replace, StillRunning } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** Minutes without a request after which a session expires. */
const idleMinutes = 15;
/** Hours after sign-in after which a session expires in any case. */
const absoluteHours = 12;
const touchAfterSeconds = 60;

/** When a session ends unless it is used. `fixed`: use does not put it off. */
export interface SessionEnd {
  readonly seconds: number;
  readonly fixed: boolean;
}

export type MemberVerdict =
  | {
      readonly outcome: "member";
      readonly membership: Grant;
      readonly session: Session;
      /** Of the journey asked about, if there is one. */
      readonly journey: JourneyDoor | undefined;
    }
  | { readonly outcome: "suspended" }
  /** Its time is over, or the access `changed` since. It tells who was signed in, and opens nothing. */
  | {
      readonly outcome: "ended";
      readonly membership: Grant;
      readonly session: Stored<Session>;
      readonly changed: boolean;
    }
  | { readonly outcome: "none" };

/**
 * The member of a session cookie: grant and session are read in one round trip on every request, so a
 * suspension takes effect at the next one; the door of a journey with them. `door` is the web's door. Without `isUse`
 * the session's end is not put off.
 */
export async function verifyMember(
  door: Table,
  cookie: string | undefined,
  now: Temporal.Instant,
  { isUse = true, journey }: { isUse?: boolean; journey?: Id<"journey"> | undefined } = {},
): Promise<MemberVerdict> {
  const token = parseSession(cookie);
  if (!token) return { outcome: "none" };
  const [granted, named, session, walks] = await door.getAll([
    { entity: grantEntity, key: { pk: doors.grant(token.network, token.member), sk: "G" } },
    { entity: networkDoor, key: networkDoorKey(token.network) },
    { entity: sessionEntity, key: sessionKey(token) },
    { entity: journeyDoor, key: journey && journeyDoorKey(token.network, journey) },
  ]);
  if (!granted || !session || !isSecret(token.secret, session.value.hash)) return { outcome: "none" };
  const membership = withName(granted.value, named?.value);
  if (session.value.identity !== membership.identity) return { outcome: "none" };
  if (membership.suspended) return { outcome: "suspended" };
  const changed = isOver(session.value, membership);
  if (changed || !isAlive(session.value, now)) return { outcome: "ended", membership, session, changed };
  const { value } = isUse ? await touch(door, session, now) : session;
  return { outcome: "member", membership, session: value, journey: walks?.value };
}

/** Whether the sign-in is from before the membership's access grew or was suspended. */
export const isOver = ({ openedAt }: Pick<Session, "openedAt">, { sessionsFrom }: Grant): boolean =>
  sessionsFrom !== undefined && isBefore(openedAt, sessionsFrom);

type Times = Pick<Session, "openedAt" | "seenAt">;
const lastOf = ({ openedAt }: Times): number => Date.parse(openedAt) + absoluteHours * 3_600_000;

/** Whether its sign-in is young enough to go on with, though it may have been idle. */
export const isWithinSignIn = (session: Times, now: Temporal.Instant): boolean =>
  now.epochMilliseconds < lastOf(session);

/** Minutes after a sign-in in which a PIN can be set, or a passkey added. */
const freshMinutes = 10;

/** Whether the person signed in just now: not only unlocked, which a found phone may be. */
export const isFresh = ({ openedAt }: Pick<Session, "openedAt">, now: Temporal.Instant): boolean =>
  now.epochMilliseconds < Date.parse(openedAt) + freshMinutes * 60_000;

export function endOf(session: Times, now: Temporal.Instant): SessionEnd {
  const idle = Date.parse(session.seenAt) + idleMinutes * 60_000;
  const last = lastOf(session);
  return { seconds: (Math.min(idle, last) - now.epochMilliseconds) / 1000, fixed: last <= idle };
}

export const isAlive = (session: Times, now: Temporal.Instant): boolean => endOf(session, now).seconds > 0;

/** At most once a minute, and never for a session that was closed in the meantime. */
async function touch(
  door: Table,
  session: Stored<Session>,
  now: Temporal.Instant,
): Promise<Pick<Stored<Session>, "value">> {
  if (now.epochMilliseconds < Date.parse(session.value.seenAt) + touchAfterSeconds * 1000) return session;
  const value = { ...session.value, seenAt: stamp(now) };
  try {
    await door.write([replace(sessionEntity, session, value)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed || error instanceof StillRunning)) throw error;
  }
  return { value };
}
