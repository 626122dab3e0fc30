import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { seesMore } from "#shared/records/member/access.ts";
import type { Member } from "#shared/records/member/member.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { membersOf, whoHears } from "./who-hears.ts";

/** Writes the mail that a membership got to see residents, or more of them. It has no one's name. */
export type AccessNotice = (told: {
  readonly role: Member["role"];
  /** In how many houses; null for all. */
  readonly houses: number | null;
}) => { readonly subject: string; readonly text: string };

export interface TellAccess {
  readonly write: AccessNotice;
  /** Which of these have ever signed in. Others hear nothing: their addresses may be strangers'. */
  readonly whoEntered: (members: readonly Member[]) => Promise<ReadonlySet<Member["id"]>>;
}

/** More people than run a network. Those here longest are first: memberships added just before crowd no one out. */
const most = 60;

/**
 * The mails to everyone who runs the network, or did recently, for the commit that gives a membership access to
 * residents; none if it gives none. Its own address hears nothing. `was` is the membership before.
 */
export async function accessNotices(
  scope: Scope,
  { was, value, command, tell }: { was?: Member; value: Member; command: string; tell: TellAccess },
): Promise<Change[]> {
  if (!seesMore(was, value)) return [];
  const inAll = rule(value.role).worksIn !== "houses";
  const said = tell.write({ role: value.role, houses: inAll ? null : value.houses.length });
  const hearers = whoHears(await membersOf(scope), scope.now()).sort((a, b) =>
    a.since.localeCompare(b.since),
  );
  const entered = await tell.whoEntered(hearers);
  const addresses = new Set(hearers.filter(({ id }) => entered.has(id)).map(({ email }) => email));
  addresses.delete(value.email);
  const home = scope.homes.administration();
  return [...addresses].slice(0, most).map((to) => {
    const id = `access-${fingerprint([value.id, command, to]).slice(0, 40)}`;
    return sendRequest(scope, home, id, mail, { to, kind: "access", leaves: "no_resident", ...said });
  });
}
