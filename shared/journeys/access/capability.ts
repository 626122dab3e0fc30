import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import {
  invitationKey,
  residentAccount,
  residentInvitation,
  residentSession,
} from "#shared/records/door/resident.ts";
import { residentPin } from "#shared/records/door/resident-pin.ts";
import { accessKey, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents, takingUpEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { everyStay } from "#shared/records/stay/every-stay.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { everyJourney } from "../every-journey.ts";
import { receiveAtDoor } from "./follow-access.ts";
import { followAccess, tellOpened } from "./requests.ts";
import { receiveOpened } from "./take-up.ts";

const atDoor = [residentAccount, residentInvitation, residentPin, residentSession];

/** Items of one batch read. */
const inARead = 100;

/** As staff have them on record, taken up or not: one a stay. */
async function everyInvitation(scope: Scope): Promise<Key[]> {
  const { homes, network, table } = scope;
  const stays = await everyStay(scope);
  const wanted = stays.map(({ house, id }) => ({
    entity: residentAccess,
    key: accessKey(homes, { house, stay: id }),
  }));
  const keys: Key[] = [];
  for (let at = 0; at < wanted.length; at += inARead)
    for (const one of await table.getAll(wanted.slice(at, at + inARead)))
      if (one) keys.push(invitationKey(one.value.identity, { network, journey: one.value.journey }));
  return keys;
}

/** Residents' own pages: who was invited, and who signs in. */
export const residentAccesses = defineCapability({
  name: "resident access",
  entities: [...atDoor, residentAccess],
  events: [accessEvents, takingUpEvents],
  refusals: [accessConflict],
  travels: {
    stays_behind: {
      of: [residentAccess],
      why: "The account stays; another house invites anew if it is lost.",
    },
    not_of_a_stay: { of: atDoor, why: "They are the resident's." },
  },
  merge: {
    untouched: { of: [...atDoor, residentAccess], why: "A new person of a journey is invited anew." },
  },
  forget: {
    kept: { of: [residentAccount, residentAccess], why: "A resident's rights outlive the stay." },
    expires: {
      of: [residentInvitation, residentPin, residentSession],
      why: "They last days, a PIN half a year without use, an invitation longer once it is taken up.",
    },
  },
  takeAlong: { left_out: { of: [...atDoor, residentAccess], why: "It is how they sign in here." } },
  archive: {
    holds: [residentAccess],
    leavesOut: [{ of: atDoor, why: "They are credentials." }],
  },
  partitions: {},
  doors: {
    "door/invitee": { keys: everyInvitation },
    "door/resident": {
      partitions: async (scope) =>
        (await everyJourney(scope)).map((journey) => doors.resident(scope.network, journey)),
    },
  },
  exports: { none: "They are credentials." },
  requests: [receiving(tellOpened, receiveOpened), receiving(followAccess, receiveAtDoor)],
});
