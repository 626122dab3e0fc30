import { linkDays } from "#shared/records/door/link.ts";
import { hashOf, newSecret } from "#shared/records/door/secret.ts";
import { formatLinkToken } from "#shared/records/door/tokens.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { commitInvitation, type Replacing } from "./commit-invitation.ts";

/**
 * A link by which a resident without an email comes to their own page, in place of an earlier invitation. The token is
 * returned once and never stored; a repeat of the command does not return it again (undefined). @throws not_found,
 * forbidden, conflict `not_confirmed_yet`, `birth_date_unknown`
 */
export async function inviteByLink(
  scope: Scope,
  { house, stay, command, replaced }: Replacing,
): Promise<string | undefined> {
  houseHome(scope, house);
  requirePermission(scope, "resident.invite");
  const secret = newSecret();
  const person = await commitInvitation(
    scope,
    { house, stay, command, replaced },
    {
      verb: "inviteByLink",
      asked: { invite: stay },
      days: linkDays.own_page,
      identity: hashOf(secret),
      to: null,
    },
  );
  return person && formatLinkToken({ network: scope.network, person, secret });
}
