import { mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, email, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { countSignInMail, stopToken } from "#shared/network/index.ts";
import { addressHash } from "#shared/records/door/invited.ts";
import { birthDateCheck, invitationKey, residentInvitation } from "#shared/records/door/resident.ts";
import { masked } from "#shared/records/packet/copies.ts";
import { accessKey, type ResidentAccess, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { create, remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export const inviteResidentForm = defineForm("own-page", "resident.invite", {
  email: email("text.email_required"),
});

/** Days in which an invitation can be taken up. */
const goodForDays = 14;

/** Writes the mail: it says to sign in, and nothing else. */
export type WriteSignIn = (given: { readonly stop: string }) => {
  readonly subject: string;
  readonly text: string;
};

type OfStay = Pick<ResidentAccess, "house" | "stay">;

export interface AtOwnPage extends OfStay {
  /** The web's door. */
  readonly door: Table;
  readonly command: string;
}

interface InviteResident extends AtOwnPage, Sent<typeof inviteResidentForm> {
  /** The identity of an address. */
  identify(email: string): string;
  readonly write: WriteSignIn;
}

/** Whose page it is, with what was written of an earlier address. @throws not_found, conflict */
async function load(scope: Scope, { house, stay: id }: OfStay, identity: string) {
  const { homes } = scope;
  const [found, access] = await scope.table.getAll([
    { entity: stay, key: stayKey(homes, house, id) },
    { entity: residentAccess, key: accessKey(homes, { house, stay: id }) },
  ]);
  if (!found) throw notFound();
  const { confirmed, birthDate, journey, closed } = found.value;
  if (!confirmed || closed?.kind === "entered_in_error") throw accessConflict("not_confirmed_yet");
  if (birthDate === null) throw accessConflict("birth_date_unknown");
  const was = access?.value;
  if (was?.openedAt && !was.ended && was.identity === identity) throw accessConflict("same_address_in_use");
  return { person: confirmed.person, birthDate, journey, access };
}

/**
 * Invites a resident to their own page, during the stay or after it, in place of an earlier address. The address is
 * forgotten once the mail is sent. @throws not_found, forbidden, invalid `/email`, conflict `not_confirmed_yet`,
 * `birth_date_unknown`, `same_address_in_use`
 */
export async function inviteResident(
  scope: Scope,
  { house, stay: id, door, command, identify, write, ...sent }: InviteResident,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, inviteResidentForm.needs);
  const { email: to } = inviteResidentForm.read(sent);
  const [identity, address] = [identify(to), await addressHash(scope.secrets, to)];
  const text = write({ stop: await stopToken(scope.secrets, address) });
  const { network } = scope;
  const message = `own-page-${id}-${fingerprint(command).slice(0, 20)}`;
  const ready = await load(scope, { house, stay: id }, identity);
  if (!(await scope.table.get(outboxMessage, outboxKey(home, message))))
    await countSignInMail(scope, door, address);
  if (ready.access && ready.access.value.identity !== identity)
    await door.write([remove("earlier", invitationKey(ready.access.value.identity, { network, ...ready }))]);
  const act = { home, verb: "inviteResident", command, asked: { invite: id, to }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { person, birthDate, journey, access } = await load(scope, { house, stay: id }, identity);
    const until = stamp(scope.now().add({ hours: goodForDays * 24 }));
    const check = await birthDateCheck(scope.secrets, { network, journey }, birthDate);
    const own = { house, stay: id, journey, identity, until };
    await door.note(residentInvitation, { ...own, network, person, check, tries: 0 });
    const value = { ...own, to: masked(to), invited: doneNow(scope), openedAt: null, ended: null };
    return {
      answer: null,
      events: [
        eventOf(accessEvents, {
          type: "access.invited",
          in: below.stay(home, id),
          feed: home,
          subject: { stay: id },
        }),
      ],
      changes: [
        access ? replace(residentAccess, access, value) : create(residentAccess, value),
        sendRequest(scope, home, message, mail, { to, kind: "own_page", leaves: "to_the_person", ...text }),
      ],
    };
  });
}
