import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { mailAddress, mailAddressKey } from "#shared/records/message/mail-address.ts";
import { accessKey, residentAccess } from "#shared/records/resident-access/access.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";

/** A mail to a resident that says to sign in, and nothing else. */
interface SignIn {
  readonly subject: string;
  readonly text: string;
}

/** To the address they asked for, while they sign in with it. `id` makes it once. */
export async function mailToResident(
  scope: Scope,
  on: Journey,
  id: string,
  write: () => Promise<SignIn>,
): Promise<Change[]> {
  const { homes, table } = scope;
  const to = (await table.get(mailAddress, mailAddressKey(homes, on.id)))?.value.to;
  if (!to) return [];
  const accesses = await table.getAll(
    on.stays.map((at) => ({ entity: residentAccess, key: accessKey(homes, at) })),
  );
  if (!accesses.some((one) => one?.value.identity === to.identity && !one.value.ended)) return [];
  return [
    sendRequest(scope, homes.exchange(on.id), id, mail, {
      to: to.email,
      kind: "message_waiting",
      leaves: "to_the_person",
      ...(await write()),
    }),
  ];
}
