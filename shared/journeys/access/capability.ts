import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import {
  accountKey,
  invitationKey,
  residentAccount,
  residentInvitation,
  residentSession,
} from "#shared/records/door/resident.ts";
import { residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents, takingUpEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { everyJourney } from "../every-journey.ts";
import { tellOpened } from "./requests.ts";
import { receiveOpened } from "./take-up.ts";

const atDoor = [residentAccount, residentInvitation, residentSession];

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
    expires: { of: [residentInvitation, residentSession], why: "They last days, unless taken up." },
  },
  archive: {
    holds: [residentAccess],
    leavesOut: [{ of: atDoor, why: "They are credentials." }],
  },
  partitions: {},
  doors: {
    // Before the accounts, which say where they are.
    "door/invitee": {
      keys: async (scope) => {
        const { network } = scope;
        const journeys = await everyJourney(scope);
        const keys = journeys.map((journey) => ({ network, journey }));
        const found = await Promise.all(keys.map((key) => scope.table.get(residentAccount, accountKey(key))));
        return found.flatMap((one) => (one ? [invitationKey(one.value.identity, one.value)] : []));
      },
    },
    "door/resident": {
      partitions: async (scope) =>
        (await everyJourney(scope)).map((journey) => doors.resident(scope.network, journey)),
    },
  },
  exports: { none: "They are credentials." },
  requests: [receiving(tellOpened, receiveOpened)],
});
