import type { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";
import type { Device } from "#shared/records/door/device.ts";
import { draftKeyAfter } from "#shared/records/door/draft-key.ts";
import {
  type Grant,
  grantEntity,
  identityEntity,
  networkDoor,
  networkDoorKey,
  withName,
} from "#shared/records/door/entities.ts";
import { hashOf, isSecret, newSecret } from "#shared/records/door/secret.ts";
import {
  type OtherMembership,
  type Session,
  sessionEntity,
  sessionKey,
} from "#shared/records/door/session.ts";
import { formatSessionToken, parseSession, type SessionToken } from "#shared/records/door/tokens.ts";
import { is } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { create, remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { entered } from "./remember-identity.ts";

/** More memberships than a person has; a longer list is cut off. */
const mostMemberships = 50;

/** The grants of an identity in all networks, suspended ones too: rows whose grant names it. */
export async function grantsOf(door: Table, identity: string): Promise<Grant[]> {
  const page = await door.query({
    in: doors.identity(identity),
    limit: mostMemberships,
    kinds: [identityEntity],
  });
  const rows = page.items.filter(is(identityEntity));
  if (rows.length === 0) return [];
  const found = await door.getAll([
    ...rows.map(({ value: { network, member } }) => ({
      entity: grantEntity,
      key: { pk: doors.grant(network, member), sk: "G" },
    })),
    ...rows.map(({ value }) => ({ entity: networkDoor, key: networkDoorKey(value.network) })),
  ]);
  const stored = found.filter((one) => one !== undefined);
  const names = stored.filter(is(networkDoor)).map(({ value }) => value);
  return stored
    .filter(is(grantEntity))
    .filter(({ value }) => value.identity === identity)
    .map(({ value }) =>
      withName(
        value,
        names.find(({ network }) => network === value.network),
      ),
    );
}

/** The current memberships of an identity. */
export const membershipsOf = async (door: Table, identity: string): Promise<Grant[]> =>
  (await grantsOf(door, identity)).filter(({ suspended }) => !suspended);

export const isSameMembership = (a: MembershipId, b: MembershipId): boolean =>
  a.network === b.network && a.member === b.member;
export type MembershipId = Pick<Grant, "network" | "member">;

/** The others of one's memberships, for the menu. */
export const othersOf = (all: readonly Grant[], chosen: MembershipId): OtherMembership[] =>
  all
    .filter((one) => !one.suspended && !isSameMembership(one, chosen))
    .map(({ network, networkName, member, role }) => ({ network, networkName, member, role }));

/** Whether the identity has, or had, a membership anywhere. */
export const wasMember = async (door: Table, identity: string): Promise<boolean> =>
  (await door.query({ in: doors.identity(identity), limit: 1, kinds: [identityEntity] })).items.length > 0;

/** The session of a cookie, also when its time is over. */
async function sessionOf(door: Table, token: SessionToken): Promise<Session | undefined> {
  const found = await door.get(sessionEntity, sessionKey(token));
  return found && isSecret(token.secret, found.value.hash) ? found.value : undefined;
}

interface Opening {
  /** The session before it in this browser. */
  readonly previous?: string | undefined;
  readonly device?: Device | undefined;
  readonly others?: readonly OtherMembership[] | undefined;
}

/**
 * Opens a session for one membership and returns the cookie's value. Always a new id; the previous session
 * is closed in the same transaction.
 */
export async function openSession(
  door: Table,
  { network, member, identity }: Grant,
  now: Temporal.Instant,
  { previous, device, others = [] }: Opening = {},
): Promise<string> {
  const secret = newSecret();
  const at = stamp(now);
  const before = parseSession(previous);
  const opened = { network, member, identity, hash: hashOf(secret), openedAt: at, seenAt: at };
  const was = before && (await sessionOf(door, before));
  await door.write([
    create(sessionEntity, {
      ...opened,
      ...draftKeyAfter(was, opened),
      others: [...others],
      ...(device ? { device } : {}),
    }),
    entered({ identity, network, member }, at),
    ...(before ? [remove("previous", sessionKey(before))] : []),
  ]);
  return formatSessionToken({ network, member, secret });
}
