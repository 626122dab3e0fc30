import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { birthDateCheck } from "#shared/records/door/resident.ts";
import { accessKey, type ResidentAccess, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { tellDoor } from "./follow-access.ts";

type OfStay = Pick<ResidentAccess, "house" | "stay">;

export interface AtOwnPage extends OfStay {
  readonly command: string;
}

/** A new way in takes the place of an earlier one. */
export interface Replacing extends AtOwnPage {
  /** Says so to the address before. */
  readonly replaced: { readonly subject: string; readonly text: string };
}

/** Whose page it is, with what was written of an earlier invitation. @throws not_found, conflict */
export async function whoIsInvited(scope: Scope, { house, stay: id }: OfStay, identity: string) {
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

interface Invites extends Pick<ResidentAccess, "identity" | "to"> {
  readonly verb: string;
  readonly asked: object;
  readonly days: number;
  /** What else is in the transaction. */
  readonly also?: readonly Change[];
}

/**
 * Invites a resident in place of an earlier invitation. Returns whose page it is; undefined for a repeat of the command.
 * @throws as `whoIsInvited`
 */
export async function commitInvitation(
  scope: Scope,
  { house, stay: id, command, replaced }: Replacing,
  { verb, asked, days, identity, to, also = [] }: Invites,
): Promise<Id<"person"> | undefined> {
  const home = houseHome(scope, house);
  const until = stamp(scope.now().add({ hours: days * 24 }));
  let invitee: Id<"person"> | undefined;
  const { repeated } = await commit(scope, { home, verb, command, asked, answers: noAnswer }, async () => {
    const { person, birthDate, journey, access } = await whoIsInvited(scope, { house, stay: id }, identity);
    const check = await birthDateCheck(scope.secrets, { network: scope.network, journey }, birthDate);
    invitee = person;
    const invited = doneNow(scope);
    const value = { house, stay: id, journey, identity, to, invited, until, openedAt: null, ended: null };
    const invites = { identity, at: invited.at, person, check };
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
        tellDoor(scope, command, { house, stay: id, before: access?.value, invites, replaced }),
        ...also,
      ],
    };
  });
  return repeated ? undefined : invitee;
}
