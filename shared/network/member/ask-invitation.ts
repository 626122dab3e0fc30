import { mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { forbidden } from "#shared/kernel/errors.ts";
import { countInvitation } from "#shared/network/door/count-invitation.ts";
import { stopToken } from "#shared/network/door/stop-invitations.ts";
import { addressHash } from "#shared/records/door/invited.ts";
import { type Member, member, memberKey } from "#shared/records/member/member.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import type { Change } from "#shared/table/transact.ts";

/** Writes the invitation mail; it never contains data from a person's record. */
export type WriteInvitation = (given: {
  readonly role: Member["role"];
  /** Who invites. */
  readonly by: Pick<Member, "name" | "email">;
  /** For the link that stops invitations to this address. */
  readonly stop: string;
}) => { readonly subject: string; readonly text: string };

interface Asked {
  /** The web's door, where invitations are counted. */
  readonly door: Table;
  readonly id: string;
  readonly to: Pick<Member, "email" | "role">;
  readonly write: WriteInvitation;
}

/**
 * The request to mail an invitation, for the commit that follows. A repeat of the same request counts no further.
 * @throws invalid `/email` over a limit, or if the address wants none
 */
export async function askInvitation(scope: Scope, { door, id, to, write }: Asked): Promise<Change> {
  const by = await inviter(scope);
  const home = scope.homes.administration();
  const address = await addressHash(scope.secrets, to.email);
  if (!(await scope.table.get(outboxMessage, outboxKey(home, id))))
    await countInvitation(scope, door, address);
  const written = write({ role: to.role, by, stop: await stopToken(scope.secrets, address) });
  const asks = { to: to.email, kind: "invitation", leaves: "no_resident" as const, ...written };
  return sendRequest(scope, home, id, mail, asks);
}

async function inviter({ actor, table, homes }: Scope): Promise<Member> {
  const found = actor.kind === "member" ? await table.get(member, memberKey(homes, actor.id)) : undefined;
  if (!found) throw forbidden("member.manage");
  return found.value;
}
