import { mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, email, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { countSignInMail, stopToken } from "#shared/network/index.ts";
import { addressHash } from "#shared/records/door/invited.ts";
import {
  birthDateCheck,
  invitationKey,
  type OfJourney,
  type ResidentInvitation,
  residentInvitation,
} from "#shared/records/door/resident.ts";
import { masked } from "#shared/records/packet/copies.ts";
import { accessKey, type ResidentAccess, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, create, remove, replace } from "#shared/table/transact.ts";
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
  const repeats = await scope.table.get(outboxMessage, outboxKey(home, message));
  const { person, birthDate, journey, access: before } = await load(scope, { house, stay: id }, identity);
  const of = { network, journey };
  if (!repeats) {
    await countSignInMail(scope, door, address);
    await leave(door, of, { was: before?.value.identity, identity });
  }
  const until = stamp(scope.now().add({ hours: goodForDays * 24 }));
  const own = { house, stay: id, journey, identity, until };
  let was: string | undefined;
  const act = { home, verb: "inviteResident", command, asked: { invite: id, to }, answers: noAnswer };
  const { repeated } = await commit(scope, act, async () => {
    const { access } = await load(scope, { house, stay: id }, identity);
    was = access?.value.identity;
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
  if (!repeated) await leave(door, of, { was, identity });
  const check = await birthDateCheck(scope.secrets, of, birthDate);
  await standAtDoor(scope, door, { ...own, network, person, check, tries: 0 }, repeated);
}

/** An earlier address opens nothing any more. */
async function leave(
  door: Table,
  of: OfJourney,
  { was, identity }: { readonly was: string | undefined; readonly identity: string },
): Promise<void> {
  if (was !== undefined && was !== identity) await door.write([remove("earlier", invitationKey(was, of))]);
}

/**
 * Invites at the door what staff invite now, whoever else acts at the same time. A form that is sent again only makes up
 * for what was not written.
 */
async function standAtDoor(
  { table, homes }: Scope,
  door: Table,
  value: ResidentInvitation,
  repeated: boolean,
): Promise<void> {
  const stands = async () => {
    const now = (await table.get(residentAccess, accessKey(homes, value)))?.value;
    return now !== undefined && !now.ended && now.identity === value.identity;
  };
  if (!repeated) await door.note(residentInvitation, value);
  else if (await stands()) await door.write([create(residentInvitation, value)]).catch(unlessThere);
  if (!(await stands())) await door.write([remove("invitation", invitationKey(value.identity, value))]);
}

function unlessThere(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}
