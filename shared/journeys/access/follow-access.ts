import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { personalLink, unusedLink } from "#shared/records/door/link.ts";
import { invitationKey, residentInvitation } from "#shared/records/door/resident.ts";
import { mailAddress, mailAddressKey } from "#shared/records/message/mail-address.ts";
import { accessKey, type ResidentAccess, residentAccess } from "#shared/records/resident-access/access.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, card, create, remove, unchanged } from "#shared/table/transact.ts";
import { followAccess } from "./requests.ts";

type Asks = z.infer<typeof followAccess.schema>;

/** Sends to the door, in the commit that changes a resident's access, what it is to do. */
export const tellDoor = (
  scope: Scope,
  command: string,
  {
    before,
    ...asks
  }: Pick<Asks, "house" | "stay" | "invites" | "replaced"> & { readonly before: ResidentAccess | undefined },
): Change =>
  sendRequest(
    scope,
    houseHome(scope, asks.house),
    `door-${fingerprint(command).slice(0, 26)}`,
    followAccess,
    {
      ...asks,
      gone: before ? [{ identity: before.identity, journey: before.journey }] : [],
    },
  );

/**
 * Says by email that there is another way to the page, if the way before was an address at which its resident wants
 * email: who made the new one may not be who should open it.
 */
async function tellBefore(
  scope: Scope,
  gone: Asks["gone"],
  { invites, replaced }: Pick<Asks, "invites" | "replaced">,
) {
  if (!invites || !replaced) return [];
  const { homes, table } = scope;
  const chosen = await table.getAll(
    gone.map(({ journey }) => ({ entity: mailAddress, key: mailAddressKey(homes, journey) })),
  );
  return gone.flatMap(({ identity, journey }, at) => {
    const to = chosen[at]?.value.to;
    if (to?.identity !== identity) return [];
    const asks = { ...replaced, to: to.email, kind: "own_page", leaves: "to_the_person" } as const;
    const id = `replaced-${fingerprint(`${invites.at} ${invites.identity}`).slice(0, 26)}`;
    return [sendRequest(scope, homes.exchange(journey), id, mail, asks)];
  });
}

/** The door follows the record as it is now: messages may arrive in any order. */
export async function receiveAtDoor(
  scope: Scope,
  { house, stay, gone, invites, replaced }: Asks,
): Promise<Handled> {
  const { homes, network, table } = scope;
  const access = await table.get(residentAccess, accessKey(homes, { house, stay }));
  if (!access) return { result: "refused", code: "no_access", events: [], changes: [] };
  const { journey, identity, ended, invited, until, to } = access.value;
  const isIn = (one: string) => !ended && one === identity;
  const isCurrent = invites !== null && isIn(invites.identity) && invites.at === invited.at;
  const out = gone.filter((one) => !isIn(one.identity));
  const changes = [
    unchanged(access),
    ...out.map((one) => remove("invitation", invitationKey(one.identity, { network, journey: one.journey }))),
    // Also if the new one was replaced meanwhile: of two in a row, the second knows only the first.
    ...(await tellBefore(scope, out, { invites, replaced })),
  ];
  if (invites && !isCurrent) return { result: "refused", code: "invitation_over", events: [], changes };
  if (!invites) return { result: "done", events: [], changes };
  const { person, check } = invites;
  const value = { network, journey, identity, person, house, stay, check, tries: 0, until };
  const of = { house, stay };
  const link = { network, person, hash: identity, purpose: { for: "own_page", journey }, of, until } as const;
  return {
    result: "done",
    events: [],
    changes: [
      ...changes,
      card(residentInvitation, value, 1),
      ...(to === null ? [create(personalLink, unusedLink({ ...link, made: invited }))] : []),
    ],
  };
}
