import { type Id, isId } from "#shared/kernel/ids.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { type NotificationKind, notificationKinds } from "#shared/records/notification/kinds.ts";

const purpose = "leave-notifications";

/** Whose mail it was, and what it was about. */
export interface Left {
  readonly network: Id<"network">;
  readonly member: Id<"member">;
  readonly kinds: readonly NotificationKind[];
}

/** What the link in a mail holds, sealed. */
export const leaveToken = (secrets: Secrets, { network, member, kinds }: Left): Promise<string> =>
  secrets.seal(purpose, [network, member, ...new Set(kinds)].join("."));

/** Undefined if we never sent it. */
export async function readLeaveToken(secrets: Secrets, token: string): Promise<Left | undefined> {
  const [network, member, ...named] = ((await secrets.open(purpose, token)) ?? "").split(".");
  if (!isId("network", network) || !isId("member", member)) return undefined;
  return { network, member, kinds: notificationKinds.filter((kind) => named.includes(kind)) };
}
