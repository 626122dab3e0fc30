import type { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";
import { type Grant, grantEntity, identityEntity, sessionEntity } from "#shared/records/door/entities.ts";
import { hashOf, newSecret } from "#shared/records/door/secret.ts";
import { formatSessionToken, parseSession } from "#shared/records/door/tokens.ts";
import { is } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { create, remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** More memberships than a person has; a longer list is cut off. */
const mostMemberships = 50;

/** The current memberships of an identity: rows whose grant names it and is not suspended. */
export async function membershipsOf(door: Table, identity: string): Promise<Grant[]> {
  const page = await door.query({
    in: doors.identity(identity),
    limit: mostMemberships,
    kinds: [identityEntity],
  });
  const rows = page.items.filter(is(identityEntity));
  if (rows.length === 0) return [];
  const grants = await door.getAll(
    rows.map(({ value }) => ({
      entity: grantEntity,
      key: { pk: doors.grant(value.network, value.member), sk: "G" },
    })),
  );
  return grants.flatMap((grant) =>
    grant && grant.value.identity === identity && !grant.value.suspended ? [grant.value] : [],
  );
}

/** Whether the identity has, or had, a membership anywhere. */
export const wasMember = async (door: Table, identity: string): Promise<boolean> =>
  (await door.query({ in: doors.identity(identity), limit: 1, kinds: [identityEntity] })).items.length > 0;

/**
 * Opens a session for one membership and returns the cookie's value. Always a new id; the previous session
 * (`previous`) is closed in the same transaction.
 */
export async function openSession(
  door: Table,
  membership: Grant,
  now: Temporal.Instant,
  previous?: string,
): Promise<string> {
  const secret = newSecret();
  const { network, member, identity } = membership;
  const at = stamp(now);
  const before = parseSession(previous);
  await door.write([
    create(sessionEntity, { network, member, identity, hash: hashOf(secret), openedAt: at, seenAt: at }),
    ...(before
      ? [
          remove("previous", {
            pk: doors.session(before.network, before.member),
            sk: `S#${hashOf(before.secret)}`,
          }),
        ]
      : []),
  ]);
  return formatSessionToken({ network, member, secret });
}
