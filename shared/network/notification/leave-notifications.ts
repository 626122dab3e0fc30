import { notFound } from "#shared/kernel/errors.ts";
import { grantEntity } from "#shared/records/door/entities.ts";
import type { NotificationKind } from "#shared/records/notification/kinds.ts";
import { scopeOfStaff } from "#shared/table/member-scopes.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { membershipsOf } from "../door/open-session.ts";
import { readNotifications, setNotifications } from "./choose-notifications.ts";
import { readLeaveToken } from "./leave-token.ts";

/** What the holder of a mail's link may leave. */
export interface Leaving {
  /** The kinds of the mail; none if the person gets none of them any more, such as after they left the network. */
  readonly kinds: readonly NotificationKind[];
  /** Whether they get one of them now. */
  readonly gets: boolean;
}

/** What the mail was about, without a sign-in. @throws not_found for a link that we never sent */
export async function readLeaving(world: World, token: string, requestId: string): Promise<Leaving> {
  const { scopes, kinds } = await opened(world, token, requestId);
  const now = (await Promise.all(scopes.map((scope) => readNotifications(scope)))).flat();
  const offered = kinds.filter((kind) => now.some((one) => one.kind === kind));
  return { kinds: offered, gets: now.some(({ kind, email }) => email && offered.includes(kind)) };
}

/**
 * Turns off what a mail was about, or on again, in every role that its person has in the network: the mail may come
 * through any of them. Safe to repeat. @throws not_found for a link that we never sent
 */
export async function leaveNotifications(
  world: World,
  { token, wanted, command }: { token: string; wanted: boolean; command: string },
): Promise<void> {
  const { scopes, kinds } = await opened(world, token, command);
  for (const scope of scopes) await setNotifications(scope, { kinds, wanted, command });
}

/** The person's own scope in each of their roles in the network. */
async function opened(
  world: World,
  token: string,
  requestId: string,
): Promise<{ readonly scopes: readonly Scope[]; readonly kinds: readonly NotificationKind[] }> {
  const left = await readLeaveToken(world.secrets, token);
  if (!left) throw notFound();
  const door = world.openDoor("web");
  const grant = await door.get(grantEntity, { pk: doors.grant(left.network, left.member), sk: "G" });
  const all = grant ? await membershipsOf(door, grant.value.identity) : [];
  const scopes = all
    .filter(({ network, role }) => network === left.network && rule(role).may.includes("notification.choose"))
    .map((membership) => scopeOfStaff(world, membership, requestId));
  return { scopes, kinds: left.kinds };
}
